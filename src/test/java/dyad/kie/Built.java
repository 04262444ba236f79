package dyad.kie;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;

/** Builds a project of plain Drools as Maven would: its classes, and its resources beside them. */
public final class Built {

  private static final String SOURCES = "src/main/java/";
  private static final String RESOURCES = "src/main/resources/";

  private Built() {}

  /** The classes of a project, by the files in its folder. */
  private static ClassLoader of(Map<String, String> project) throws IOException {
    return in(Files.createTempDirectory("plain"), project);
  }

  /**
   * The classes of a project, in a folder in which its resources can be exchanged for others later.
   */
  static ClassLoader in(Path folder, Map<String, String> project) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : project.entrySet()) {
      Path path = folder.resolve(file.getKey().replace(RESOURCES, ""));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      if (file.getKey().startsWith(SOURCES)) {
        sources.add(path);
      }
    }
    compile(sources, folder);
    deleteAtTheEnd(folder);
    return new URLClassLoader(new URL[] {url(folder)}, Built.class.getClassLoader());
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }

  /** The classes that every project has; they are built once. */
  public static ClassLoader beans() {
    return Holder.BEANS;
  }

  private interface Holder {
    ClassLoader BEANS = built();
  }

  private static ClassLoader built() {
    Map<String, String> sources = new TreeMap<>();
    Beans.sources().forEach((n, s) -> sources.put(SOURCES + "dyad/plain/" + n + ".java", s));
    try {
      return of(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(List<Path> sources, Path into) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(told, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-Xlint:all", "-Werror", "-d", into.toString(), "-cp", libraries());
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(null, files, told, options, null, units).call()) {
        throw new AssertionError(told.getDiagnostics().toString());
      }
    }
  }

  /** Where the classes of Drools are that sources name: whoever starts tests may hide its path. */
  private static String libraries() {
    return Stream.of(KieServices.class, ExecutableModelProject.class, KieBuilderImpl.class)
        .map(type -> Path.of(URI.create(place(type))).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  /** Not before: the engine reads the classes that rules name. */
  private static void deleteAtTheEnd(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.forEach(path -> path.toFile().deleteOnExit());
    }
  }
}
