"""The settings, each kept as soon as it is changed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from dsar_desk.settings import SETTINGS
from ui.actions import Act
from ui.errors import words_for
from ui.preferences.backup import BackupCard
from ui.preferences.cards import SettingsCard, row_of
from ui.preferences.dialogs import CodeDialog, PassphraseDialog
from ui.preferences.practice import PracticeCard
from ui.requests.status import backup_line
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.field import Field
from ui.widgets.page import Page


class PreferencesPage(Page):
    """Cards of a few settings each, in two columns where there is room."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.actions[Act.SHOW_PREFERENCES].text(), scrolls=True)
        self.backup = BackupCard(shell)
        self.practice = PracticeCard(shell) if shell.desk.is_practice else None
        cards = (self._oneself(), self._window(), self._security(), self.backup, self._terms(), self.practice)
        self.cards = tuple(card for card in cards if card is not None)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._place(2)

    def opened(self, argument: str) -> None:
        self.refresh()
        if argument == "backup":
            self.backup.ask()

    def refresh(self) -> None:
        desk = self.shell.desk
        for line, key in ((self.name, "user.name"), (self.role, "user.role")):
            if not line.hasFocus():
                line.setText(desk.setting(key))
        for spin, key in self._numbers.items():
            if not spin.hasFocus():
                spin.setValue(int(desk.setting(key)))
        self.backup.show_last()
        self.shell.status(backup_line(desk))

    def first_focus(self) -> QWidget:
        return self.name

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        if hasattr(self, "_grid"):
            self._place(1 if narrow else 2)

    def _oneself(self) -> SettingsCard:
        self.name, self.role = QLineEdit(), QLineEdit()
        self._keep_text(self.name, "user.name")
        self._keep_text(self.role, "user.role")
        role = self.tr("As 'owner' or 'privacy officer'.")
        return SettingsCard(
            self.tr("Yourself"),
            self.tr("Stands below letters and in the history."),
            (
                Field(self.tr("Your &name"), self.name),
                Field(self.tr("Your &role"), self.role, optional=True, hint=role),
            ),
        )

    def _window(self) -> SettingsCard:
        self.language, self.scheme = QComboBox(), QComboBox()
        system = self.tr("As the system")
        self._choices(
            self.language,
            "window.language",
            (("system", system), ("nl", "Nederlands"), ("en", "English")),
            "again",
        )
        self._choices(
            self.scheme,
            "window.scheme",
            (("system", system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            "scheme",
        )
        return SettingsCard(
            self.tr("Language and appearance"),
            self.tr("Of this window. Letters follow the language of the data subject."),
            (Field(self.tr("&Language"), self.language), Field(self.tr("&Appearance"), self.scheme)),
        )

    def _security(self) -> SettingsCard:
        self._numbers: dict[QSpinBox, str] = {}
        self.minutes = self._number("desk.lock-minutes", self.tr(" minutes"))
        self.lock_now = button(
            self.tr("Lock now"), icon_name="lock", clicked=self.shell.actions[Act.LOCK].trigger
        )
        self.new_passphrase = button(
            self.tr("Change passphrase…"), icon_name="key-round", clicked=self._ask_passphrase
        )
        self.new_passphrase.setVisible(self.shell.desk.has_passphrase())
        self.new_code = button(self.tr("New recovery code…"), icon_name="refresh-cw", clicked=self._ask_code)
        return SettingsCard(
            self.tr("Security"),
            self.tr("The desk is encrypted. When you are away it locks itself."),
            (
                Field(self.tr("Lock &after"), self.minutes),
                row_of(self.lock_now, self.new_passphrase),
                row_of(self.new_code),
            ),
        )

    def _terms(self) -> SettingsCard:
        self.ask_within = self._number("identity.ask-within-days", self.tr(" working days"))
        self.copy_days = self._number("identity.copy-days", self.tr(" days"))
        self.copy_days.setSpecialValueText(self.tr("the same day"))
        self.code_days = self._number("identity.code-days", self.tr(" days"))
        self.copy_months = self._number("retention.copy-months", self.tr(" months"))
        self.consent_age = self._number("age.of-consent", self.tr(" years"))
        return SettingsCard(
            self.tr("Terms"),
            self.tr("How long a closed case is kept is set for each organisation."),
            (
                Field(self.tr("Ask for identity &within"), self.ask_within),
                Field(self.tr("Keep a masked copy of an &ID at most"), self.copy_days),
                Field(self.tr("A code to a known address is &valid for"), self.code_days),
                Field(self.tr("Keep copies sent to data subjects &for"), self.copy_months),
                Field(self.tr("Own request from the age &of"), self.consent_age),
            ),
        )

    def _number(self, key: str, unit: str) -> QSpinBox:
        setting = SETTINGS[key]
        spin = QSpinBox()
        spin.setRange(setting.least or 0, setting.most or 999)
        spin.setSuffix(unit)
        spin.setValue(int(setting.default))
        spin.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        spin.setMinimumWidth(160)
        spin.editingFinished.connect(lambda: self._keep(key, str(spin.value())))
        self._numbers[spin] = key
        return spin

    def _keep_text(self, line: QLineEdit, key: str) -> None:
        line.setMaxLength(200)
        line.editingFinished.connect(lambda: self._keep(key, line.text().strip()))

    def _choices(self, box: QComboBox, key: str, choices: Sequence[tuple[str, str]], then: str) -> None:
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(self.shell.computer.get(key))))
        box.activated.connect(lambda: self._choose(key, str(box.currentData()), then))

    def _choose(self, key: str, value: str, then: str) -> None:
        if value != self.shell.computer.get(key):
            self.shell.computer.set(key, value)
            self.shell.wants_session.emit(then)

    def _keep(self, key: str, value: str) -> None:
        desk = self.shell.desk
        if value != desk.setting(key):
            self.shell.tasks.run(
                lambda: desk.set_setting(key, value), done=lambda _: self.shell.changed.emit(), owner=self
            )

    def _ask_passphrase(self) -> None:
        desk, dialog = self.shell.desk, PassphraseDialog(self)

        def change() -> None:
            old, new = dialog.old.text(), dialog.new.text()
            self.shell.tasks.run(
                lambda: desk.change_passphrase(old, new), done=changed, failed=failed, owner=dialog
            )

        def changed(_: object) -> None:
            dialog.accept()
            self.shell.toast(self.tr("The passphrase is changed."))

        def failed(error: BaseException) -> None:
            dialog.fail(words_for(error)[1])

        dialog.wanted.connect(change)
        dialog.open()

    def _ask_code(self) -> None:
        make, dialog = self.shell.desk.new_recovery_code, CodeDialog(self)
        run = self.shell.tasks.run
        dialog.wanted.connect(lambda: run(make, done=dialog.show_code, owner=dialog))
        dialog.open()

    def _place(self, columns: int) -> None:
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
