"""Changing a case: every act of the page goes through here, off the GUI thread."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from dsar_desk.domain.ruled_out import Known
from dsar_desk.services.number_rulings import rule_out_numbers
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin
from ui import texts
from ui.case.reading import CaseView, actor_for, read_case
from ui.shell import Shell, Undo

Service = Callable[..., Any]


class CaseActs(QObject):
    """Runs services on one case. After a write every page reads again."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.shell = shell
        self.reference = ""
        self.known: tuple[Known, ...] = ()
        """Numbers of the case that look like national ones and are none, as it was last read."""

    def do(
        self,
        service: Service,
        *,
        told: str = "",
        undo: Callable[[], object] | None = None,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        **given: Any,
    ) -> None:
        """Run `service(begin, catalog, actor, reference, **given)`, then tell what happened.

        Args:
            service: A function of `dsar_desk.services`.
            told: What the toast says.
            undo: A way back, offered with the toast.
            done: Called with what the service returned, before the pages read again.
            failed: Called with an error instead of the one door, as to show it below a field.
            given: The service's own arguments.
        """
        desk, reference, today = self.shell.desk, self.reference, self.shell.desk.today()

        def work() -> Any:
            core = desk.core
            begin: Begin = core.begin
            catalog: Catalog = core.catalog
            actor: Actor = actor_for(core, reference, today=today)
            return service(begin, catalog, actor, reference, **given)

        def finished(result: Any) -> None:
            if done is not None:
                done(result)
            if told:
                self.shell.toast(told, Undo(_undo_word(), undo) if undo else None)
            self.shell.changed.emit()

        self.shell.tasks.run(work, done=finished, failed=failed, owner=self)

    def rule_out(self, typed: Iterable[str], reason: str) -> None:
        """Record why no national number stands in these texts, as the person said. Nobody asks again."""
        self.do(
            rule_out_numbers,
            texts=tuple(typed),
            reason=reason,
            failed=lambda _: None,  # what may not be is said by the act itself
        )

    def ask(
        self,
        question: Callable[[Any], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None = None,
        replaces: str = "",
    ) -> None:
        """Read something of the desk: `question(core)`, then `done` with the answer."""
        desk = self.shell.desk
        self.shell.tasks.run(
            lambda: question(desk.core), done=done, failed=failed, owner=self, replaces=replaces
        )

    def read(self, *, done: Callable[[CaseView], None], failed: Callable[[BaseException], None]) -> None:
        """Read the case and all around it."""
        reference, today = self.reference, self.shell.desk.today()

        def arrived(view: CaseView) -> None:
            self.known = view.case.own_numbers
            done(view)

        self.ask(
            lambda core: read_case(core, reference, today=today), done=arrived, failed=failed, replaces="case"
        )


def warnings_in_words(warnings: Any) -> str:
    """Return the core's warnings as lines."""
    return "\n".join(texts.say("warnings", code, **facts) for code, facts in warnings)


def _undo_word() -> str:
    return QCoreApplication.translate("case", "Undo")
