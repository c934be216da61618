# How hearth runs Superset on loopback. Secrets come from the environment that `hearth dashboards up` makes.
import copy
import os
import re

from superset.config import TALISMAN_CONFIG as _TALISMAN

SECRET_KEY = os.environ["HEARTH_SUPERSET_KEY"]
SQLALCHEMY_DATABASE_URI = os.environ["HEARTH_METADATA_URI"]
SQLALCHEMY_ENGINE_OPTIONS = {"pool_size": 4, "max_overflow": 6, "pool_pre_ping": True}

FEATURE_FLAGS = {"EMBEDDED_SUPERSET": True, "DASHBOARD_VIRTUALIZATION": False}

# Guests have a role of their own. The role Public stays empty: with any permission there, Superset takes signed-in callers for
# anonymous ones.
GUEST_ROLE_NAME = "hearth guest"
GUEST_TOKEN_JWT_SECRET = os.environ["HEARTH_GUEST_KEY"]
GUEST_TOKEN_JWT_AUDIENCE = "superset"
GUEST_TOKEN_JWT_EXP_SECONDS = 300

_CLAUSE = re.compile(r"authority = 'E\d{8}'( AND locality IN \('[a-z0-9-]{1,40}'(, '[a-z0-9-]{1,40}')*\))?")


def _guest_may(token):
    """A guest sees one authority, or one locality of it; never without a rule, and never by a rule for one dataset alone."""
    rules = token.get("rls")
    return bool(rules) and all(set(rule) == {"clause"} and _CLAUSE.fullmatch(rule["clause"]) for rule in rules)


GUEST_TOKEN_VALIDATOR_HOOK = _guest_may

def _only_plain_sql(sql, **_):
    """Whoever may see a chart may ask it for expressions of their own. Row-level security is around the query, not around what a
    function of PostgreSQL runs by itself (query_to_xml, ts_stat …): so only functions that SQL knows, and only tables of marts."""
    import sqlglot
    from sqlglot import exp
    from superset.errors import ErrorLevel, SupersetError, SupersetErrorType
    from superset.exceptions import SupersetSecurityException

    try:
        statements = sqlglot.parse(sql, read="postgres")
    except sqlglot.errors.SqlglotError:
        statements = []
    plain = (
        len(statements) == 1
        and isinstance(statements[0], exp.Select)
        and not statements[0].find(exp.Anonymous, exp.AnonymousAggFunc, exp.Into, exp.Lock)
        and all(table.db == "marts" for table in statements[0].find_all(exp.Table))
    )
    if not plain:
        message = "This function is not allowed here."
        raise SupersetSecurityException(
            SupersetError(message, SupersetErrorType.DATASOURCE_SECURITY_ACCESS_ERROR, ErrorLevel.ERROR)
        )
    return sql


SQL_QUERY_MUTATOR = _only_plain_sql

DATA_CACHE_CONFIG = {
    "CACHE_TYPE": "FileSystemCache",
    "CACHE_DIR": os.environ["SUPERSET_HOME"] + "/cache",
    "CACHE_DEFAULT_TIMEOUT": 60,
}

# The palette of the Government Analysis Function.
EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {
        "id": "hearth",
        "label": "Government Analysis Function",
        "description": "Told apart by people who see colours differently",
        "isDefault": True,
        "colors": ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"],
    }
]

# No picture, tile or statistic from another host; only the named pages may show a dashboard inside theirs.
TALISMAN_CONFIG = copy.deepcopy(_TALISMAN)
TALISMAN_CONFIG["frame_options"] = None
_policy = TALISMAN_CONFIG["content_security_policy"]
_policy["frame-ancestors"] = ["'self'"] + os.environ.get("HEARTH_EMBEDDED_AT", "").split()
for _kind in ("img-src", "connect-src"):
    _policy[_kind] = [host for host in _policy[_kind] if host in ("'self'", "blob:", "data:")]
