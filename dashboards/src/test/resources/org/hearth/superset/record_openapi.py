"""Records of a released Superset what its API takes: paths, and the fields of what hearth writes; for openapi-<version>.json.

    pip install apache-superset==5.0.0        # in an environment of its own, with the packages of its time
    SUPERSET_CONFIG_PATH=config.py python record_openapi.py | grep -v ^Loaded > openapi-5.0.0.json

config.py needs a SECRET_KEY and a SQLALCHEMY_DATABASE_URI of SQLite; no server is started.
"""
import json

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask_appbuilder.api import BaseApi
from flask_appbuilder.api.manager import resolver
from superset.app import create_app

WRITTEN = ("DatabaseRestApi.post", "DatasetRestApi.post", "DatasetRestApi.put", "ChartRestApi.post", "DashboardRestApi.post",
           "DashboardRestApi.put", "RLSRestApi.post")

app = create_app()
with app.test_request_context():
    spec = APISpec(title="Superset", version="v1", openapi_version="3.0.2",
                   plugins=[MarshmallowPlugin(schema_name_resolver=resolver)])
    for view in app.appbuilder.baseviews:
        if isinstance(view, BaseApi):
            view.add_api_spec(spec)
    whole = spec.to_dict()
schemas = whole["components"]["schemas"]
print(json.dumps({
    "paths": {path: {} for path in sorted(whole["paths"]) if path.startswith("/api/v1/")},
    "components": {"schemas": {name: {"properties": {field: {} for field in sorted(schemas[name]["properties"])}}
                               for name in WRITTEN}},
}, indent=0))
