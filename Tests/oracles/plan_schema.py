"""Validates plan files against the JSON Schema: plan_schema.py SCHEMA PLAN..."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
faults = 0
for path in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(path, encoding="utf-8"))):
        faults += 1
        print(f"{path}: {error.json_path}: {error.message}")
sys.exit(1 if faults else 0)
