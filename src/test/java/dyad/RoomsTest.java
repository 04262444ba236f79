package dyad;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms stand on each other in one order, and each library stays in its rooms. */
@Slow
final class RoomsTest {

  /** From the ground up; each room, also one within another, uses only those before it. */
  private static final List<String> ROOMS =
      List.of(
          "problems",
          "facts.kinds",
          "facts",
          "facts.rows",
          "facts.outcomes",
          "facts.office",
          "facts.excel",
          "facts.records",
          "facts.workbook",
          "facts.files",
          "facts.references",
          "facts.passages",
          "facts.citations",
          "texts",
          "texts.suggestions",
          "findings",
          "derivation",
          "rules",
          "rules.checks",
          "rules.files",
          "rules.forms",
          "diagrams",
          "diagrams.compiler",
          "answers.doubts",
          "answers",
          "layers",
          "edits",
          "reasoning.network",
          "reasoning",
          "kie",
          "coverage",
          "agreement",
          "repairs.matching",
          "repairs.traces",
          "repairs",
          "explanation",
          "explanation.text",
          "scenarios",
          "scenarios.analysis",
          "scenarios.comparison",
          "scenarios.cases",
          "checking.claims",
          "checking.facts",
          "checking.rules",
          "checking.statements",
          "checking",
          "reports.catalogue",
          "reports.junit",
          "reports.output",
          "reports.provenance",
          "reports.wording",
          "reports",
          "reports.analysis",
          "reports.json",
          "reports.interchange",
          "reports.paper",
          "reports.map",
          "reports.briefing",
          "reports.excel.table",
          "reports.excel.nodes",
          "reports.excel.live",
          "reports.excel",
          "reports.excel.analysis",
          "reports.html",
          "reports.markdown",
          "reports.office",
          "reports.slides",
          "reports.text",
          "reports.word",
          "events",
          "events.world",
          "application",
          "application.formats",
          "application.inquiry",
          "application.drafts",
          "application.replay",
          "application.editing.git",
          "application.editing.journal",
          "application.editing",
          "application.sharing",
          "shelf.search",
          "shelf",
          "language",
          "lsp",
          "web.http",
          "web.desk",
          "web.preview",
          "web.views",
          "web",
          "cli.terminal",
          "cli.options",
          "cli.authoring",
          "cli.batch",
          "cli.inquiry",
          "cli.shelf",
          "cli");

  private static final Map<String, List<String>> FENCES =
      Map.ofEntries(
          Map.entry("org.kie..", List.of("dyad.reasoning..")),
          Map.entry("org.drools..", List.of("dyad.reasoning..")),
          Map.entry(
              "org.apache.poi..",
              List.of(
                  "dyad.reports.excel",
                  "dyad.reports.excel.table",
                  "dyad.reports.word..",
                  "dyad.reports.slides..",
                  "dyad.reports.office..",
                  "dyad.facts.office..",
                  "dyad.facts.excel..",
                  "dyad.texts",
                  "dyad.web.preview")),
          Map.entry("org.apache.pdfbox..", List.of("dyad.texts")),
          Map.entry("org.jsoup..", List.of("dyad.texts")),
          Map.entry("org.eclipse.jgit..", List.of("dyad.application.editing.git")),
          Map.entry("java.sql..", List.of("dyad.shelf")),
          Map.entry("org.sqlite..", List.of("dyad.shelf")),
          Map.entry("org.postgresql..", List.of()),
          Map.entry("org.apache.spark..", List.of()),
          Map.entry(
              "picocli..",
              List.of(
                  "dyad.cli",
                  "dyad.cli.options",
                  "dyad.cli.authoring",
                  "dyad.cli.batch",
                  "dyad.cli.inquiry",
                  "dyad.cli.shelf")),
          Map.entry("org.eclipse.lsp4j..", List.of("dyad.lsp")),
          Map.entry("com.google.gson..", List.of()),
          Map.entry(
              "com.fasterxml.jackson..",
              List.of(
                  "dyad.facts",
                  "dyad.facts.kinds",
                  "dyad.facts.records",
                  "dyad.facts.files",
                  "dyad.findings",
                  "dyad.reports.json")),
          // Only texts, numbers and lists are read and written: nothing in a file names a class.
          Map.entry("com.fasterxml.jackson.databind..", List.of()),
          Map.entry("com.networknt..", List.of("dyad.facts..")),
          Map.entry("com.github.victools..", List.of("dyad.facts..")));

  private static final JavaClasses CLASSES = ProgramClasses.ALL;

  private static Stream<String> rooms() {
    return ROOMS.stream().map(room -> "dyad." + room);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesNoRoomAboveIt(String room) {
    List<String> all = rooms().toList();
    String[] above = all.subList(all.indexOf(room) + 1, all.size()).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above)
        .check(CLASSES);
  }

  @Test
  void noRoomIsBuiltOnOneThatIsBuiltOnIt() {
    slices().matching("dyad.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void eachLibraryStaysInItsRooms() {
    FENCES.forEach(
        (library, rooms) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(rooms.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES));
  }

  @Test
  void everyClassLivesInARoom() {
    noClasses().should().resideOutsideOfPackages(rooms().toArray(String[]::new)).check(CLASSES);
  }

  @Test
  void everyRoomHoldsAClass() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(rooms().toList());
  }

  // The second fence around rules: the program has no means to make code of their text, so that
  // even a text that gets past the grammar stays text.

  @Test
  void theProgramUsesNoCompilerAndNoInterpreterOfRules() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.drools.compiler..",
            "org.drools.drl..",
            "org.drools.model.codegen..",
            "org.drools.mvel..",
            "org.kie.api.builder..",
            "org.kie.internal.builder..",
            "org.eclipse.jdt..",
            "org.mvel2..",
            "javax.tools..",
            "javax.script..")
        .check(CLASSES);
  }

  @Test
  void theProgramDefinesNoClassesAndLooksNoneUpByName() {
    noClasses()
        .should()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ClassLoader.class)
        .check(CLASSES);
  }

  @Test
  void theProgramStartsNoOther() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Process.class)
        .check(CLASSES);
    // Watching ends by Ctrl-C, and a failure for want of memory tells how much there is: both ask
    // the same class.
    noClasses()
        .that()
        .haveNameNotMatching("dyad\\.cli\\.(WatchCommand|terminal\\.Failure)")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Runtime.class)
        .check(CLASSES);
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(assignableTo(Runtime.class))).and(target(nameMatching("exec|load.*"))))
        .check(CLASSES);
  }
}
