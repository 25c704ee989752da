import { useRef } from "react";
import { deliverMessages, type MessageFile, messages, type Received } from "../../api/messages";
import { DropZone } from "../../delivery/DropZone";
import { SendingsPanel } from "../../delivery/SendingsPanel";
import { useSendings } from "../../delivery/useSendings";
import { Await, Empty, MoreButton, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLive } from "../../shell/live";
import { usePaged } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { useRows } from "../../shell/rows";
import { useMay } from "../../shell/session";
import { MessagesTable } from "./MessagesTable";
import { ReadBadge } from "./messageLooks";

/** Where messages are handed in, and for those who see declarations, what came. */
export function MessagesPage() {
	const mayRead = useMay("declaration-see");
	return mayRead ? <DeliverAndRead /> : <DeliverOnly />;
}

function DeliverOnly() {
	const { t } = useLanguage();
	return (
		<div className="page page-narrow">
			<PageHead title={t("messages.title")} lead={t("messages.lead")} />
			<Deliver open={false} />
			<p className="quiet small">{t("messages.own")}</p>
		</div>
	);
}

function DeliverAndRead() {
	const { t } = useLanguage();
	const mayDeliver = useMay("message-deliver");
	const { first, more, loadingMore, again, refresh } = usePaged<MessageFile>(messages, "messages");
	useLive(["visits"], refresh);
	const frame = useRef<HTMLDivElement>(null);
	useRows(frame);
	return (
		<div className="page" ref={frame}>
			<PageHead title={t("messages.title")} lead={t("messages.lead")} />
			{mayDeliver && <Deliver open onDone={again} />}
			<section className="page-part" aria-labelledby="received">
				<h2 id="received">{t("messages.received")}</h2>
				<Await loaded={first} again={again}>
					{(items) =>
						items.length === 0 ? (
							<Empty icon="messages" title={t("messages.none")} hint={t("messages.none.hint")} />
						) : (
							<MessagesTable items={items} />
						)
					}
				</Await>
				<MoreButton more={more} busy={loadingMore} />
			</section>
		</div>
	);
}

interface DeliverProps {
	/** Whether what was received can be opened. */
	readonly open: boolean;
	readonly onDone?: () => void;
}

function Deliver({ open, onDone }: DeliverProps) {
	const { t } = useLanguage();
	const sendings = useSendings(deliverMessages, onDone);
	return (
		<div className={open ? "deliver-messages deliver-flat" : "deliver-messages"}>
			<DropZone onFiles={sendings.add} />
			<p className="quiet small">{t("messages.limits")}</p>
			<SendingsPanel
				sendings={sendings}
				result={(received) => <ReadBadge status={received.status} known={received.known} />}
				detail={(received) => <Tally received={received} open={open} />}
			/>
		</div>
	);
}

function Tally({ received, open }: { readonly received: Received; readonly open: boolean }) {
	const { t } = useLanguage();
	if (received.known && !open) {
		return null;
	}
	const counts = [
		received.messages > 0 ? t("received.messages", { count: received.messages }) : null,
		received.visitsCreated > 0 ? t("received.created", { count: received.visitsCreated }) : null,
		received.linked > 0 ? t("received.linked", { count: received.linked }) : null,
		received.waiting > 0 ? t("received.waiting", { count: received.waiting }) : null,
	].filter((count) => count !== null);
	return (
		<p className="sending-tally soft small">
			{!received.known && counts.join(" · ")}
			{!received.known && open && counts.length > 0 && " · "}
			{open && <Link to={{ page: "message", id: received.id }}>{t("received.open")}</Link>}
		</p>
	);
}
