"""Opens exported mission files with the programs of others.

    mission_files.py FOLDER EXTENT

EXTENT is west,south,east,north: where all waypoints lie. Prints one line a file, ends with 1 at the
first that is not accepted.
"""

import io
import pathlib
import subprocess
import sys
import zipfile

from lxml import etree

KML = "{http://www.opengis.net/kml/2.2}"


def kml_schema():
    """The OGC's KML 2.2 schema, as fastkml carries it."""
    import fastkml

    folder = pathlib.Path(fastkml.__file__).parent / "schema"
    return etree.XMLSchema(etree.parse(str(folder / "ogckml22.xsd")))


def check_kml(text, name, schema):
    root = etree.parse(io.BytesIO(text)).getroot()
    for element in list(root.iter()):
        if not element.tag.startswith(KML):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    root = etree.fromstring(etree.tostring(root))
    if not schema.validate(root):
        raise AssertionError(f"{name}: not valid KML 2.2: {schema.error_log[0]}")


def check_extent(path, wanted, name):
    shown = subprocess.run(
        ["ogrinfo", "-ro", "-so", "-al", str(path)], capture_output=True, text=True, check=True
    ).stdout
    extents = [line for line in shown.splitlines() if line.startswith("Extent:")]
    if not extents:
        raise AssertionError(f"{name}: GDAL finds nothing in it: {shown}")
    for line in extents:
        corners = line.replace("Extent:", "").replace("(", "").replace(")", "").replace("-", " -", 0)
        low, high = corners.split(" - ")
        west, south = map(float, low.split(","))
        east, north = map(float, high.split(","))
        inside = (
            west >= wanted[0] - 1e-6
            and south >= wanted[1] - 1e-6
            and east <= wanted[2] + 1e-6
            and north <= wanted[3] + 1e-6
        )
        if not inside:
            raise AssertionError(f"{name}: {line} is not where the flight is: {wanted}")


def check_waypoints(path):
    from pymavlink import mavwp

    loader = mavwp.MAVWPLoader()
    count = loader.load(str(path))
    if count < 3 or loader.wp(0).command != 16 or loader.wp(1).command != 22:
        raise AssertionError(f"{path.name}: pymavlink reads {count} items, not home and take-off")


def main(folder, extent):
    schema = kml_schema()
    for path in sorted(pathlib.Path(folder).iterdir()):
        if path.suffix == ".kmz":
            with zipfile.ZipFile(path) as archive:
                assert archive.testzip() is None
                for name in ("wpmz/template.kml", "wpmz/waylines.wpml"):
                    check_kml(archive.read(name), f"{path.name}/{name}", schema)
        elif path.suffix == ".kml":
            check_kml(path.read_bytes(), path.name, schema)
        if path.suffix in (".kml", ".gpx", ".geojson"):
            check_extent(path, extent, path.name)
        if path.suffix == ".waypoints":
            check_waypoints(path)
        print("accepted", path.name)


if __name__ == "__main__":
    try:
        main(sys.argv[1], [float(number) for number in sys.argv[2].split(",")])
    except AssertionError as fault:
        print(fault)
        sys.exit(1)
