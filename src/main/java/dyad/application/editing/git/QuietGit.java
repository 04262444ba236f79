package dyad.application.editing.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.DefaultTypedConfigGetter;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit asks of the machine: no other program is started to find the settings that Git was
 * installed with, nothing is noted down in the user's home, no file is written to see how finely
 * files are dated here, and what is committed is on the disk.
 */
final class QuietGit extends SystemReader.Delegate {

  private static final String CORE = "core";
  private static final int UMASK = 0022;

  private QuietGit(SystemReader machine) {
    super(machine);
  }

  /** From now on the machine is asked in this way. */
  static synchronized void use() {
    if (!(SystemReader.getInstance() instanceof QuietGit)) {
      if (FS.DETECTED instanceof FS_POSIX posix) {
        posix.setUmask(UMASK); // else a shell is asked for it
      }
      Config.setTypedConfigGetter(new Settings());
      SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    FileBasedConfig settings = new Unsaved(parent, fs);
    settings.setBoolean(CORE, null, "fsyncObjectFiles", true);
    settings.setBoolean(CORE, null, "fsyncRefFiles", true);
    return settings;
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Unsaved(parent, fs);
  }

  /** As they are read, but how finely files are dated is taken for known, and for coarse. */
  private static final class Settings extends DefaultTypedConfigGetter {

    private static final long SECONDS = 2;

    @Override
    public Long getTimeUnit(
        Config config, String section, String part, String name, Long otherwise, TimeUnit unit) {
      return section.equals("filesystem")
          ? unit.convert(SECONDS, TimeUnit.SECONDS)
          : super.getTimeUnit(config, section, part, name, otherwise, unit);
    }
  }

  /** Settings that are in no file. */
  private static final class Unsaved extends FileBasedConfig {

    Unsaved(Config parent, FS fs) {
      super(parent, new File("unsaved"), fs);
    }

    @Override
    public void load() {
      // There is nothing to be read.
    }

    @Override
    public void save() {
      // Nothing is kept.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
