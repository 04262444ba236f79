package dyad.application.editing.git;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Who commits, and whose change it is.
 *
 * @param settings those of the repository
 * @param time when it is
 */
record Committers(Config settings, Instant time) {

  private static final String USER = "user";

  /** What Git lets stand in no name. */
  private static final String UNFIT = "[<>\\p{Cntrl}]";

  /** The user whom the repository knows; else whoever is logged in. */
  PersonIdent user() {
    String name = setting("name").orElse(System.getProperty("user.name", "nobody"));
    return person(name, setting("email").orElse(""));
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(settings.getString(USER, null, name)).filter(s -> !s.isBlank());
  }

  /** Whoever has a name; the user, where it is none that Git could keep. */
  PersonIdent author(String name) {
    String fit = fit(name);
    PersonIdent user = user();
    return fit.isEmpty() || fit.equals(user.getName()) ? user : person(fit, "");
  }

  /** A name without what Git would drop from it, at its ends as well. */
  private static String fit(String name) {
    return name.replaceAll(UNFIT, "").strip();
  }

  private PersonIdent person(String name, String mail) {
    return new PersonIdent(fit(name), fit(mail), time, ZoneOffset.UTC);
  }
}
