package dyad.reports.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** The parts of a house's file, from which those of its own text are taken away. */
public final class HouseParts {

  private final OPCPackage parts;

  private HouseParts(OPCPackage parts) {
    this.parts = parts;
  }

  /**
   * The parts of a file.
   *
   * @param template what the main part of a template is called
   * @param plain what the main part is called in what is written
   */
  public static HouseParts of(HouseFile file, String template, String plain)
      throws IOException, InvalidFormatException {
    OPCPackage parts = OPCPackage.open(file.open());
    parts.replaceContentType(template, plain);
    for (PackageRelationship picture :
        parts.getRelationshipsByType(PackageRelationshipTypes.THUMBNAIL)) {
      parts.removeRelationship(picture.getId());
    }
    return new HouseParts(parts);
  }

  /** The part from which all others are reached. */
  public PackagePart main() {
    return ready(parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).get(0));
  }

  /** The first part of a sort. */
  public Optional<PackagePart> part(String sort) {
    return parts.getPartsByContentType(sort).stream().findFirst().map(HouseParts::ready);
  }

  /** The library forgets what a part that is written leads to, unless that was read before. */
  private static PackagePart ready(PackagePart part) {
    try {
      part.getRelationships();
      return part;
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of the part to which a relationship of the main part leads. */
  public String text(String relationship) throws IOException, InvalidFormatException {
    PackagePart part = main().getRelatedPart(main().getRelationship(relationship));
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Takes away relationships of a sort from the main part, but for some. */
  public void drop(String sort, Set<String> kept) throws InvalidFormatException {
    relationships().stream()
        .filter(r -> sort(r).equals(sort) && !kept.contains(r.getId()))
        .forEach(r -> main().removeRelationship(r.getId()));
  }

  private List<PackageRelationship> relationships() throws InvalidFormatException {
    List<PackageRelationship> all = new ArrayList<>();
    main().getRelationships().forEach(all::add);
    return all;
  }

  /**
   * All of them that something still leads to.
   *
   * @param kept the sorts of relationships that lead from the main part to what is kept
   */
  public OPCPackage kept(List<String> kept) throws InvalidFormatException {
    relationships().stream()
        .filter(r -> !kept.contains(sort(r)))
        .forEach(r -> main().removeRelationship(r.getId()));
    Set<String> reached = new HashSet<>();
    for (PackageRelationship relationship : parts.getRelationships()) {
      reach(relationship, reached);
    }
    for (PackagePart part : List.copyOf(parts.getParts())) {
      if (!part.isRelationshipPart() && !reached.contains(part.getPartName().getName())) {
        remove(part.getPartName());
        remove(PackagingURIHelper.getRelationshipPartName(part.getPartName()));
      }
    }
    return parts;
  }

  private void remove(PackagePartName name) {
    if (parts.containPart(name)) {
      parts.removePart(name);
    }
  }

  private static String sort(PackageRelationship relationship) {
    String type = relationship.getRelationshipType();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private void reach(PackageRelationship relationship, Set<String> reached)
      throws InvalidFormatException {
    if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
      return;
    }
    PackagePartName name = PackagingURIHelper.createPartName(relationship.getTargetURI());
    Optional<PackagePart> part = Optional.ofNullable(parts.getPart(name));
    if (part.isPresent() && reached.add(part.get().getPartName().getName())) {
      for (PackageRelationship next : part.get().getRelationships()) {
        reach(next, reached);
      }
    }
  }
}
