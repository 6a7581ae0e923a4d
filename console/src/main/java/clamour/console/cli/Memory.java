package clamour.console.cli;

/// What to say where the memory does not suffice.
final class Memory {

    /// Of the heap, for everything but the public, in MB.
    private static final long BASE_MB = 100;

    /// Of the heap, for each account of a simulated public with the runs it is measured against. Measured with
    /// first-steps: 1,000,000 accounts ran in 1,100 MB and did not in 800.
    static final long BYTES_PER_ACCOUNT = 1_050;

    private Memory() {}

    static FailedException exhausted() {
        long has = heapMb();
        return new FailedException(
                "The memory is not enough: this program may use %d MB.".formatted(has), give(2 * has));
    }

    static FailedException exhausted(int accounts) {
        long has = heapMb();
        long needed = BASE_MB + ((accounts * BYTES_PER_ACCOUNT) >> 20);
        return new FailedException(
                "The memory is not enough for a public of %d accounts, which takes about %d MB: this program may use %d MB."
                        .formatted(accounts, needed, has),
                give(Math.max(needed, has + has / 2)) + " Or choose fewer --accounts.");
    }

    private static long heapMb() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static String give(long mb) {
        return "Give it more, if the machine has it: “java -Xmx%dm -jar clamour.jar …”.".formatted(mb);
    }
}
