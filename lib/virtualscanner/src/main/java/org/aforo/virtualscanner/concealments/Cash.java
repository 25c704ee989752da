package org.aforo.virtualscanner.concealments;

/** Blocks of banknotes among the goods of some packages, or in bags near the doors. */
final class Cash implements Task.Method {

    @Override
    public Attempt hide(Task task) {
        Batch batch = Batch.cash(task.kg(), task.random());
        boolean bags = task.random().nextInt(5) < 2;
        Attempt first = hide(task, batch, bags);
        return first instanceof Refused ? hide(task, batch, !bags) : first;
    }

    private static Attempt hide(Task task, Batch batch, boolean bags) {
        return bags
                ? new BagsBehindDoors().hide(task, batch)
                : new OpenedPackages(OpenedPackages.Style.LAID_IN).hide(task, batch);
    }
}
