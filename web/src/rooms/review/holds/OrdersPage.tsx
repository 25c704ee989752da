import { useState } from "react";
import { alreadyLoaded, orders as askOrders, confirmOrder, type Order } from "../../../api/holds";
import { Icon } from "../../../design/Icon";
import { Await, Button, Dialog, Empty, Failure, Kbd, PageHead } from "../../../design/parts";
import { useLanguage } from "../../../i18n/language";
import { containerNumber, countdown, dateTime, span } from "../../../shell/format";
import { isTyping, useKeys } from "../../../shell/keys";
import { useLive } from "../../../shell/live";
import { useDoing, useLoad, useNow } from "../../../shell/load";
import { answeredOf, openOf } from "./orderList";

/** What the terminal is to do, one card for each box; the terminal answers each with one key. */
export function OrdersPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad(askOrders, "orders");
	useLive(["notices"], again);
	return (
		<div className="page">
			<PageHead title={t("orders.title")} lead={t("orders.lead")} />
			<Await loaded={loaded} again={again}>
				{(all) => <WorkList all={all} again={again} />}
			</Await>
		</div>
	);
}

function WorkList({ all, again }: { readonly all: readonly Order[]; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const open = openOf(all);
	const answered = answeredOf(all);
	const [chosen, setChosen] = useState<string | null>(null);
	const current = open.find((order) => order.id === chosen) ?? open[0];
	const [loading, setLoading] = useState<Order | null>(null);
	const confirming = useDoing(async () => {
		if (current !== undefined) {
			await confirmOrder(current.id);
			setChosen(null);
			again();
		}
	});
	useKeys((event) => {
		if (isTyping(event) || current === undefined) {
			return false;
		}
		const at = open.indexOf(current);
		switch (event.key) {
			case "c":
			case "C":
				confirming.run();
				return true;
			case "j":
			case "ArrowDown":
				setChosen(open[Math.min(at + 1, open.length - 1)]?.id ?? null);
				return true;
			case "k":
			case "ArrowUp":
				setChosen(open[Math.max(at - 1, 0)]?.id ?? null);
				return true;
			default:
				return false;
		}
	});
	return (
		<>
			<p className="orders-count" role="status">
				{t(open.length === 1 ? "orders.count.one" : "orders.count", { count: open.length })}
				{open.length > 0 && (
					<span className="quiet small">
						<Kbd>C</Kbd> {t("orders.key.confirm")} <Kbd>↓</Kbd> <Kbd>↑</Kbd> {t("orders.key.choose")}
					</span>
				)}
			</p>
			{confirming.failure !== null && <Failure failure={confirming.failure} />}
			{open.length === 0 ? (
				<Empty icon="done" title={t("orders.none")} hint={t("orders.none.hint")} />
			) : (
				<ul className="orders">
					{open.map((order) => (
						<Card
							key={order.id}
							order={order}
							current={order === current}
							busy={confirming.busy}
							onChoose={() => setChosen(order.id)}
							onConfirm={confirming.run}
							onLoaded={() => setLoading(order)}
						/>
					))}
				</ul>
			)}
			{answered.length > 0 && (
				<section className="orders-answered">
					<h2>{t("orders.answered")}</h2>
					<div className="table-frame">
						<table className="table">
							<tbody>
								{answered.map((order) => (
									<tr key={order.id}>
										<td className="shrink mono quiet">{order.place}</td>
										<td className="number">{containerNumber(order.containerNumber)}</td>
										<td>{order.voyage}</td>
										<td>{t(`orders.kind.${order.kind}`)}</td>
										<td className={order.alreadyLoadedAt === null ? "" : "tone-bad"}>
											{t(order.alreadyLoadedAt === null ? "orders.confirmed" : "orders.loaded")}
										</td>
										<td className="nowrap">
											{dateTime(order.alreadyLoadedAt ?? order.receiptedAt ?? order.sentAt, language)}
										</td>
									</tr>
								))}
							</tbody>
						</table>
					</div>
				</section>
			)}
			{loading !== null && (
				<LoadedDialog
					order={loading}
					onClose={() => setLoading(null)}
					onDone={() => {
						setLoading(null);
						again();
					}}
				/>
			)}
		</>
	);
}

interface CardProps {
	readonly order: Order;
	readonly current: boolean;
	readonly busy: boolean;
	readonly onChoose: () => void;
	readonly onConfirm: () => void;
	readonly onLoaded: () => void;
}

function Card({ order, current, busy, onChoose, onConfirm, onLoaded }: CardProps) {
	const { t, language } = useLanguage();
	const now = useNow(20_000);
	const holds = order.kind === "hold";
	return (
		<li className={`order order-${order.kind}`} aria-current={current}>
			<div className="order-what">
				<Icon name={holds ? "stop" : order.kind === "sealed" ? "sealed" : "done"} />
				<strong>{t(`orders.do.${order.kind}`)}</strong>
			</div>
			<div className="order-box">
				<span className="order-number">{containerNumber(order.containerNumber)}</span>
				{order.seal !== null && <span className="order-number">{order.seal}</span>}
				<span className="order-facts">
					{t("orders.voyage", { voyage: order.voyage })}
					<span className="quiet">
						{t("orders.number", { number: order.place })} · {dateTime(order.sentAt, language)} ·{" "}
						{t("waiting.ago", { span: span(countdown(now, order.sentAt)) })}
					</span>
				</span>
				{order.remindedAt !== null && (
					<span className="badge tone-bad">
						<Icon name="warning" small />
						{t("orders.reminded")}
					</span>
				)}
			</div>
			<div className="order-answers">
				{current ? (
					<Button look="primary" disabled={busy} onClick={onConfirm}>
						{t(`orders.confirm.${order.kind}`)} <Kbd>C</Kbd>
					</Button>
				) : (
					<Button onClick={onChoose}>{t("orders.choose")}</Button>
				)}
				{holds && (
					<Button look="quiet" onClick={onLoaded}>
						{t("orders.already")}
					</Button>
				)}
			</div>
		</li>
	);
}

interface LoadedDialogProps {
	readonly order: Order;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function LoadedDialog({ order, onClose, onDone }: LoadedDialogProps) {
	const { t } = useLanguage();
	const doing = useDoing(async () => {
		await alreadyLoaded(order.id);
		onDone();
	});
	return (
		<Dialog title={t("orders.already.title", { container: containerNumber(order.containerNumber) })} onClose={onClose}>
			<p>{t("orders.already.lead")}</p>
			{doing.failure !== null && <Failure failure={doing.failure} />}
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.cancel")}</Button>
				<Button look="danger" disabled={doing.busy} onClick={doing.run}>
					{t("orders.already.confirm")}
				</Button>
			</div>
		</Dialog>
	);
}
