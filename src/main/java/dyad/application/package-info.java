/**
 * What the program does with a brief, for whoever embeds it: read it, assess it, ask it, compare
 * it, and write reports.
 *
 * <p>A brief is read and assessed, and its reports are written, so:
 *
 * <pre>{@code
 * RuleFolders rules = RuleFolders.of(List.of(Path.of("rules")));
 * Path folder = Path.of("facts/afghanistan-2021");
 * LoadedBrief brief = LoadedBrief.of(new BriefSource(folder, List.of()), List.of());
 * AssessedBrief assessed =
 *     new AssessmentService(rules.load(), true, ReportRequest.ASSESSMENT)
 *         .with(rules, folder)
 *         .assess(brief);
 * new ReportFiles(reports, List.of(ReportFormat.MD), HouseStyle.NONE, List.of())
 *     .write(folder, assessed, written::add);
 * }</pre>
 *
 * <p>{@link dyad.application.inquiry.InquiryService} asks it, {@link
 * dyad.application.ComparisonService} compares it, {@link dyad.application.replay.ReportReplay}
 * makes a report again. Nothing here knows of a command line, of exit codes or of a screen: what is
 * to be told meanwhile goes to a {@link dyad.application.Monitor}.
 */
package dyad.application;
