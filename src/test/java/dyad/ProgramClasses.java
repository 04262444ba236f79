package dyad;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The program as it is compiled; what is for Spark is no part of it, and only there under its
 * profile.
 */
final class ProgramClasses {

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/dyad/spark/"))
          .importPackages("dyad");

  private ProgramClasses() {}
}
