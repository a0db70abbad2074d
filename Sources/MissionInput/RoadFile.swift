public import Diagnostics
import Foundation
public import Geodesy

/// A file of roads by itself, of any format that GDAL reads.
public enum RoadFile {
  /// Reads all lines of a file, in WGS 84; points and areas are no roads and are left out.
  ///
  /// - Throws: the fault of a file that is absent, cannot be read, or holds no line.
  public static func lines(in path: String) throws(InputErrors) -> [[Coordinate]] {
    do throws(Fault) {
      guard FileManager.default.fileExists(atPath: path) else { throw .fileMissing }
      let dataset = try VectorDataset(path: path)
      let layers = FeatureUse.roads.layers(of: dataset)
      var search = FeatureSearch(Selection(), for: .roads, in: layers, of: dataset)
      try dataset.forEachFeature(in: layers) { search.consider($0, layer: $1) }
      var lines: [[Coordinate]] = []
      for (index, features) in search.featuresByLayer {
        guard let own = dataset.layers[index].impliedSystem else {
          throw .missingReferenceSystem(file: path, remedy: .file)
        }
        let placement = try FeaturePlacement(features, from: own)
        lines += placement.placed.flatMap { (try? $0.roadLines()) ?? [] }
      }
      guard !lines.isEmpty else {
        throw .other(Text(en: "the file holds no road", zh: "文件中没有道路"))
      }
      return lines
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: path)))
    }
  }
}
