package dyad.web;

import dyad.application.InputFiles;
import dyad.application.RuleFolders;
import dyad.application.Saves;
import dyad.application.editing.git.Keeping;
import dyad.facts.records.JsonText;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputException;
import dyad.web.desk.Desk;
import dyad.web.desk.Desks;
import dyad.web.desk.Premises;
import dyad.web.desk.Refusal;
import dyad.web.desk.RulesInUse;
import dyad.web.http.Assets;
import dyad.web.http.EventStreams;
import dyad.web.http.LocalServer;
import dyad.web.http.Reply;
import dyad.web.views.VocabularyView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder of briefs, served as a page to the browser of this machine. What the page saves is what
 * commands read, and what is saved elsewhere is seen in the page.
 */
public final class Workbench implements AutoCloseable {

  private static final long PAUSE = 200;

  /** For how long, in milliseconds, closing waits for what is just being noticed. */
  private static final long LAST_LOOK = 5_000;

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("/", "workbench.html"),
          Map.entry("/mark.svg", "mark.svg"),
          Map.entry("/colours.css", "/dyad/reports/html/colours.css"),
          Map.entry("/figures.css", "/dyad/reports/html/figures.css"),
          Map.entry("/workbench.css", "workbench.css"),
          Map.entry("/workbench.js", "workbench.js"),
          Map.entry("/elements.js", "elements.js"),
          Map.entry("/making.js", "making.js"),
          Map.entry("/clipboard.js", "clipboard.js"),
          Map.entry("/desk.js", "desk.js"),
          Map.entry("/answers.js", "answers.js"),
          Map.entry("/facts.js", "facts.js"),
          Map.entry("/form.js", "form.js"),
          Map.entry("/history.js", "history.js"),
          Map.entry("/pastanswers.js", "pastanswers.js"),
          Map.entry("/questions.js", "questions.js"),
          Map.entry("/whatif.js", "whatif.js"),
          Map.entry("/sidebyside.js", "sidebyside.js"),
          Map.entry("/rules.js", "rules.js"),
          Map.entry("/ruletext.js", "ruletext.js"),
          Map.entry("/tables.js", "tables.js"),
          Map.entry("/grid.js", "grid.js"),
          Map.entry("/tablerows.js", "tablerows.js"),
          Map.entry("/cases.js", "cases.js"),
          Map.entry("/ratings.js", "ratings.js"),
          Map.entry("/comments.js", "comments.js"),
          Map.entry("/ruleform.js", "ruleform.js"),
          Map.entry("/rulerows.js", "rulerows.js"),
          Map.entry("/newrule.js", "newrule.js"),
          Map.entry("/papers.js", "papers.js"),
          Map.entry("/text.js", "text.js"));

  private final EventStreams events;
  private final Desks desks;
  private final LocalServer server;
  private final Thread watcher;

  /** Begins to serve, with changes kept by Git where they can be. */
  public Workbench(Path folder, RuleFolders rules, int port, Clock clock) throws IOException {
    this(folder, rules, port, clock, Keeping.GIT);
  }

  /**
   * Begins to serve.
   *
   * @param folder a folder of briefs, or that of one
   * @param rules where the rules are
   * @param port the port; 0 for any that is free
   * @param clock tells the time that is kept with each change
   * @param keeping by what changes are kept
   * @throws IOException if the folder cannot be read, or the port is taken
   */
  public Workbench(Path folder, RuleFolders rules, int port, Clock clock, Keeping keeping)
      throws IOException {
    Premises premises = new Premises(folder);
    this.desks = new Desks(premises, new RulesInUse(rules, clock, keeping), clock, keeping);
    Router router =
        new Router(new Assets(Workbench.class, FILES), desks)
            .general("/api/vocabulary", asked -> Reply.json(VocabularyView.all()))
            .general("/api/briefs", asked -> Reply.json(Json.object("briefs", desks.list())));
    this.events = new EventStreams(router::gone);
    BriefApi.register(router);
    new EditApi(this::tell).register(router);
    QuestionApi.register(router);
    WhatIfApi.register(router);
    RuleApi.register(router);
    FolderFileApi.register(router);
    RuleTableApi.register(router);
    LanguageApi.register(router);
    new CommentApi(this::tell).register(router);
    RuleFormApi.register(router);
    PaperApi.register(router);
    TableApi.register(router);
    new TextApi(this::tell).register(router);
    this.server = LocalServer.start(port, events, router);
    List<Path> inputs = new ArrayList<>(rules.layers().folders());
    inputs.add(folder);
    this.watcher = new Thread(() -> watch(inputs), "dyad-watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** The address to open, with its token. */
  public String address() {
    return server.address();
  }

  /** The port that is served. */
  public int port() {
    return server.port();
  }

  /** Serves until somebody interrupts it. */
  public void await() throws InterruptedException {
    watcher.join();
  }

  @Override
  public void close() {
    watcher.interrupt();
    server.close();
    try {
      // What it has begun to keep in the folder is kept: nobody writes there afterwards.
      watcher.join(LAST_LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(List<Path> inputs) {
    Saves saves = new Saves(() -> InputFiles.below(inputs), () -> Thread.sleep(PAUSE));
    try {
      while (true) {
        saves.await();
        desks.open().forEach(this::noticed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Something was saved: a brief, or rules that concern every brief. */
  private void noticed(String key, Desk desk) {
    try {
      desk.edited().notice();
      desk.noticeRules();
    } catch (ProblemsException | OutputException | Refusal e) {
      // The page is told all the same, asks anew, and is then told what is wrong.
    }
    tell(key);
  }

  private void tell(Desk desk) {
    desks.open().entrySet().stream()
        .filter(e -> e.getValue() == desk)
        .forEach(e -> tell(e.getKey()));
  }

  private void tell(String key) {
    events.tell(JsonText.compact(Json.object("key", key)));
  }
}
