"""Runs the migrations on the connection that it is given; Alembic loads this file."""

from alembic import context

from dsar_desk.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=False,
)
context.run_migrations()
