package dyad.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Kills the first task of the first stage that has so many, as a cluster kills one that it loses.
 */
final class TaskKiller extends SparkListener {

  private static final int NONE = -1;

  private final SparkContext context;
  private final int tasks;
  private final AtomicInteger stage = new AtomicInteger(NONE);
  private final AtomicInteger started = new AtomicInteger();
  private final Map<String, Integer> ends = new ConcurrentHashMap<>();

  TaskKiller(SparkContext context, int tasks) {
    this.context = context;
    this.tasks = tasks;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    if (submitted.stageInfo().numTasks() == tasks) {
      stage.compareAndSet(NONE, submitted.stageInfo().stageId());
    }
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart task) {
    if (task.stageId() == stage.get() && started.getAndIncrement() == 0) {
      context.killTaskAttempt(task.taskInfo().taskId(), false, "to see what it costs");
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.stageId() == stage.get()) {
      ends.merge(task.reason() == Success$.MODULE$ ? "done" : "killed", 1, Integer::sum);
    }
  }

  /** How the tasks of the stage ended. */
  Map<String, Integer> ends() {
    return Map.copyOf(ends);
  }
}
