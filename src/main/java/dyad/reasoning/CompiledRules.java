package dyad.reasoning;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules as bytecode.
 *
 * @param classes the classes by name
 * @param models the names of those that hold the rules
 */
record CompiledRules(Map<String, byte[]> classes, List<String> models) {

  KieBase load() {
    ClassLoader loader = new Loader(classes);
    List<Model> loaded = new ArrayList<>();
    try {
      for (String model : models) {
        loaded.add((Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
      }
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("compiled rules could not be loaded", e);
    }
    return KieBaseBuilder.createKieBaseFromModel(loaded);
  }

  /** Defines the classes from their bytes. */
  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(CompiledRules.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
