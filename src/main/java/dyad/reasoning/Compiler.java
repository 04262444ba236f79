package dyad.reasoning;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles text in the engine's rule language, unless the same text was compiled before. */
final class Compiler {

  private static final String CLASS = ".class";
  private static final String MODEL = "drools-model";

  /** Bases compiled in one process must not take each other's name. */
  private static final AtomicLong COUNT = new AtomicLong();

  private Compiler() {}

  /** Compiles a text and keeps the result for the next run. */
  static KieBase compile(String text) {
    RuleCache cache = RuleCache.ofThisUser();
    CompiledRules rules =
        cache
            .get(text)
            .orElseGet(
                () -> {
                  CompiledRules fresh = build(text);
                  cache.put(text, fresh);
                  return fresh;
                });
    return rules.load();
  }

  private static CompiledRules build(String text) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("dyad", "rules", "1." + COUNT.incrementAndGet());
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    // A text given as String would be decoded with the platform's charset.
    files.write(
        "src/main/resources/dyad/rules/compiled/rules.drl",
        services
            .getResources()
            .newInputStreamResource(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "UTF-8"));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("checked rules did not compile: " + errors);
    }
    try {
      return compiled((InternalKieModule) builder.getKieModule());
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static CompiledRules compiled(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    String models = "";
    for (String file : module.getFileNames()) {
      if (file.endsWith(CLASS)) {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      } else if (file.endsWith(MODEL)) {
        models = new String(module.getBytes(file), StandardCharsets.UTF_8);
      }
    }
    return new CompiledRules(classes, models.lines().filter(classes::containsKey).toList());
  }
}
