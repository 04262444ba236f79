package dyad.reasoning;

import dyad.kie.Built;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles text in the engine's rule language, each text once, against the beans of a project. */
final class Compiler {

  private static final Map<String, KieBase> COMPILED = new ConcurrentHashMap<>();

  private Compiler() {}

  static KieBase compile(String text) {
    return COMPILED.computeIfAbsent(text, Compiler::build);
  }

  private static KieBase build(String text) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("dyad", "rules", "1." + COMPILED.size());
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    // A text given as String would be decoded with the platform's charset.
    files.write(
        "src/main/resources/dyad/rules/compiled/rules.drl",
        services
            .getResources()
            .newInputStreamResource(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "UTF-8"));
    KieBuilder builder =
        services.newKieBuilder(files, Built.beans()).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("checked rules did not compile: " + errors);
    }
    return services.newKieContainer(release, Built.beans()).getKieBase();
  }
}
