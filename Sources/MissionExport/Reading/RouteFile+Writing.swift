import Diagnostics
public import Foundation

extension RouteFile {
  /// The file written anew from what was read, every value of it: what is not known here as well.
  ///
  /// Layout, comments of XML and the packing of archives are not values, and are this library's own.
  ///
  /// - Throws: ``RouteFileError`` where an archive cannot be packed.
  public func written() throws(RouteFileError) -> Data {
    switch content {
    case .wpml(let archive):
      var entries: [ArchiveEntry] = []
      if let template = archive.template {
        entries.append(
          ArchiveEntry(name: WPMLArchive.templateName, bytes: MarkupWriter.bytes(of: template)))
      }
      entries.append(
        ArchiveEntry(
          name: WPMLArchive.waylinesName, bytes: MarkupWriter.bytes(of: archive.waylines)))
      do {
        return Data(try ArchiveWriter.archive(of: entries + archive.others))
      } catch {
        throw RouteFileError(name, error.text)
      }
    case .plan(let json, _), .map(let json): return Data(JSONWriter.bytes(of: json))
    case .items(let reader): return Data(reader.bytes)
    case .table(let reader): return Data(reader.bytes)
    case .waypointTable(let reader): return Data(reader.bytes)
    case .markup(let root): return Data(MarkupWriter.bytes(of: root))
    }
  }
}
