package dyad.web;

import dyad.application.Monitor;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputException;
import dyad.web.desk.Desk;
import dyad.web.desk.Desks;
import dyad.web.desk.Refusal;
import dyad.web.http.Assets;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.http.Site;
import dyad.web.views.BriefView;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings each request to what answers it, and tells what went wrong there. */
final class Router implements Site {

  private static final String KEY = "key";

  /** What some work is called that can be stopped. */
  private static final String WORK = "work";

  private static final String STOP = "/api/stop";

  private static final String STEPS = "/api/steps";

  private final Assets assets;
  private final Desks desks;
  private final Map<String, Slow> reading = new HashMap<>();
  private final Map<String, Slow> writing = new HashMap<>();
  private final Map<String, General> general = new HashMap<>();
  private final Works works = new Works();
  private final Set<String> files = new HashSet<>();

  /** Answers a request about no brief in particular. */
  @FunctionalInterface
  interface General {
    Reply answer(PageRequest asked) throws Exception;
  }

  /** Answers a request about a brief, and tells meanwhile how far it is. */
  @FunctionalInterface
  interface Slow {
    Reply answer(PageRequest asked, Desk desk, Monitor monitor) throws Exception;
  }

  Router(Assets assets, Desks desks) {
    this.assets = assets;
    this.desks = desks;
  }

  Router general(String path, General answer) {
    general.put(path, answer);
    return this;
  }

  /** Stops what is being made for a page that has gone. */
  void gone(String page) {
    works.stop(page);
  }

  Router get(String path, Handler handler) {
    return getSlowly(path, (asked, desk, monitor) -> handler.answer(asked, desk));
  }

  Router post(String path, Handler handler) {
    return postSlowly(path, (asked, desk, monitor) -> handler.answer(asked, desk));
  }

  /** What takes a while, and is read. */
  Router getSlowly(String path, Slow slow) {
    reading.put(path, slow);
    return this;
  }

  /** What takes a while, and is asked for with a body. */
  Router postSlowly(String path, Slow slow) {
    writing.put(path, slow);
    return this;
  }

  /** Answers requests that bring a file. */
  Router file(String path, Handler handler) {
    files.add(path);
    return post(path, handler);
  }

  @Override
  public boolean takesFiles(String path) {
    return files.contains(path);
  }

  @Override
  public Reply answer(PageRequest asked) throws IOException {
    try {
      String work = asked.value(WORK).orElse("");
      if (asked.path().equals(STOP)) {
        return stopped(work, asked);
      }
      if (asked.path().equals(STEPS)) {
        return Reply.json(works.told(work));
      }
      return work.isEmpty()
          ? routed(asked, Monitor.NONE)
          : works.during(work, monitor -> routed(asked, monitor));
    } catch (Refusal e) {
      return e.reply();
    } catch (ProblemsException e) {
      return Reply.json(Reply.REFUSED, Json.object("problems", BriefView.problems(e.problems())));
    } catch (BudgetException e) {
      return told(Reply.REFUSED, e);
    } catch (OutputException e) {
      return told(Reply.OURS, e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply stopped(String work, PageRequest asked) {
    return asked.writes()
        ? Reply.json(Json.object("stopped", works.stop(work)))
        : Reply.text(Reply.NOT_ALLOWED, "Not in this way.");
  }

  private static Reply told(int status, Exception e) {
    return Reply.json(status, Json.object("problems", List.of(sentence(e))));
  }

  private static Map<String, Object> sentence(Exception e) {
    return Json.object(
        "severity", "error", "code", "", "message", String.valueOf(e.getMessage()), "hint", "");
  }

  private Reply routed(PageRequest asked, Monitor monitor) throws Exception {
    General any = general.get(asked.path());
    if (any != null && !asked.writes()) {
      return any.answer(asked);
    }
    Slow handler = (asked.writes() ? writing : reading).get(asked.path());
    if (handler != null) {
      String key = asked.value(KEY).orElse("");
      return handler.answer(asked, desks.of(key), monitor);
    }
    if (reading.containsKey(asked.path()) || writing.containsKey(asked.path())) {
      throw new Refusal(Reply.NOT_ALLOWED, "Not in this way.");
    }
    return asked.writes()
        ? Reply.text(Reply.NOT_FOUND, "There is nothing here.")
        : assets
            .at(asked.path())
            .orElseGet(() -> Reply.text(Reply.NOT_FOUND, "There is nothing here."));
  }
}
