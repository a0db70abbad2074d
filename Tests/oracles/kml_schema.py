"""Checks that DJI files are OGC KML once DJI's own elements are out: kml_schema.py FILE.kmz...

Both files of each archive must be valid OGC KML 2.2 without their `wpml:` elements. What is left of
template.kml is written beside the archive as FILE.kml, for GDAL to read.
"""
import os
import sys
import zipfile

import fastkml
from lxml import etree

schemas = os.path.join(os.path.dirname(fastkml.__file__), "schema")
schema = etree.XMLSchema(etree.parse(os.path.join(schemas, "ogckml22.xsd")))
failed = False
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert names == ["wpmz/template.kml", "wpmz/waylines.wpml"], names
        for name in names:
            root = etree.fromstring(archive.read(name))
            for element in root.xpath("//*[starts-with(namespace-uri(), 'http://www.dji.com/')]"):
                if element.getparent() is not None:
                    element.getparent().remove(element)
            if not schema.validate(root):
                failed = True
                print(f"{path}: {name}: {schema.error_log.last_error}")
            if name.endswith("waylines.wpml"):
                with open(os.path.splitext(path)[0] + ".kml", "wb") as file:
                    file.write(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
sys.exit(1 if failed else 0)
