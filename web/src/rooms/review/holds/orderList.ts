import type { Order } from "../../../api/holds";

function isAnswered(order: Order): boolean {
	return order.receiptedAt !== null || order.alreadyLoadedAt !== null;
}

/**
 * What is to be done now, the oldest first: of each box only the last word counts, for a hold that was taken back before anybody
 * confirmed it must not be obeyed any more. The number of a new seal stands beside that and takes nothing back.
 */
export function openOf(orders: readonly Order[]): readonly Order[] {
	const last = new Map<string, Order>();
	for (const order of orders) {
		const about = order.kind === "sealed" ? order.id : order.visitId;
		const before = last.get(about);
		if (before === undefined || order.place > before.place) {
			last.set(about, order);
		}
	}
	return [...last.values()].filter((order) => !isAnswered(order)).sort((one, other) => one.place - other.place);
}

/** What was answered, the latest first. */
export function answeredOf(orders: readonly Order[]): readonly Order[] {
	return orders.filter(isAnswered).sort((one, other) => other.place - one.place);
}
