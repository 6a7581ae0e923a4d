package clamour.console.shell;

import clamour.console.live.Batch;
import clamour.console.live.Room;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Brings the batches of an exercise to one view: one entry into its UI a batch, from attach to detach.
///
/// The browser answers each batch; until it has, at most [#AHEAD] further ones are sent and the room merges the rest.
/// So a slow browser gets fewer and newer batches, never a growing queue.
public final class Watch {

    /// Batches that may be on their way to a browser.
    static final int AHEAD = 2;

    /// A browser that does not answer for so long is tried again.
    private static final int PATIENCE_SECONDS = 5;

    private Watch() {}

    /// @param show is called with the UI locked
    public static void follow(Component view, Room room, Consumer<Batch> show) {
        view.addAttachListener(attached -> {
            var ui = attached.getUI();
            var following = room.follow(new Screen(ui, show));
            view.addDetachListener(detached -> {
                detached.unregisterListener();
                following.stop();
            });
        });
    }

    private static final class Screen implements Consumer<Batch> {

        private final UI ui;
        private final Consumer<Batch> show;
        private final Semaphore sending = new Semaphore(AHEAD);

        Screen(UI ui, Consumer<Batch> show) {
            this.ui = ui;
            this.show = show;
        }

        @Override
        public void accept(Batch batch) {
            boolean counted = mayBeSent();
            try {
                ui.accessSynchronously(() -> {
                    show.accept(batch);
                    if (counted) {
                        ui.getPage()
                                .executeJs("window.clamour?.heard()")
                                .then(answer -> sending.release(), failure -> sending.release());
                    }
                });
            } catch (UIDetachedException e) {
                // The view is gone; its following is being stopped.
                sending.release();
            }
        }

        private boolean mayBeSent() {
            try {
                return sending.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
