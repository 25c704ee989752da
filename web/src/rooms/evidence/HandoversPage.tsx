import { type FormEvent, useState } from "react";
import { transfers as ask, endTransfer, receiveTransfer, type Transfer } from "../../api/evidence";
import { Await, Button, Dialog, Empty, Failure, PageHead, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { HolderName } from "./looks";
import { ProofDialog } from "./ProofDialog";
import "./evidence.css";

/** My hand-overs: what waits for my signature first. */
export function HandoversPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => ask(signal), "transfers");
	useLive(["evidence"], again);
	return (
		<div className="page">
			<PageHead title={t("evidence.handovers")} lead={t("evidence.handovers.lead")} />
			<Await loaded={loaded} again={again}>
				{({ items }) => {
					const open = items.filter((each) => each.state === "offered");
					const over = items.filter((each) => each.state !== "offered");
					return items.length === 0 ? (
						<Empty icon="handovers" title={t("evidence.handovers.none")} />
					) : (
						<>
							{open.map((each) => (
								<Offer key={each.id} transfer={each} again={again} />
							))}
							{over.length > 0 && <Past items={over} />}
						</>
					);
				}}
			</Await>
		</div>
	);
}

function Offer({ transfer, again }: { readonly transfer: Transfer; readonly again: () => void }) {
	const { t, language } = useLanguage();
	const [doing, setDoing] = useState<"receive" | "end" | null>(null);
	const mine = transfer.by.mine;
	const { disposal } = transfer;
	const receive = t(disposal === null ? "evidence.receive" : "evidence.destroy");
	return (
		<section className="panel evidence-offer" aria-label={t("evidence.handover", { number: transfer.number })}>
			<div className="panel-head">
				<h2>{t(waits(mine, disposal !== null), { number: transfer.number })}</h2>
				<div className="page-actions">
					{disposal === null && (
						<Button onClick={() => setDoing("end")}>{t(mine ? "evidence.withdraw" : "evidence.refuse")}</Button>
					)}
					{!mine && (
						<Button look="primary" onClick={() => setDoing("receive")}>
							{receive}
						</Button>
					)}
				</div>
			</div>
			<div className="panel-body">
				<p>
					{transfer.exhibits.map((each) => (
						<Link key={each.id} className="evidence-chip" to={{ page: "exhibit", id: each.id }}>
							{each.name}
						</Link>
					))}
				</p>
				<p>
					<HolderName holder={transfer.by} /> → {transfer.to !== null && <HolderName holder={transfer.to} />}
				</p>
				{disposal !== null && (
					<p>
						{disposal.method} · {disposal.place} · {t("evidence.field.certificate")} {disposal.certificate}
					</p>
				)}
				<p className="soft small">
					{dateTime(transfer.draftedAt, language)} {transfer.note !== "" && `· ${transfer.note}`}
				</p>
			</div>
			{doing === "receive" && (
				<ProofDialog
					title={receive}
					act="custody-receive"
					subject={transfer.id}
					onClose={() => setDoing(null)}
					onProved={async (proof) => {
						await receiveTransfer(transfer.id, proof);
						setDoing(null);
						again();
					}}
				>
					<p>
						{t(disposal === null ? "evidence.receive.confirm" : "evidence.destroy.confirm", {
							names: transfer.exhibits.map((each) => each.name).join(", "),
							from: transfer.by.name,
						})}
					</p>
				</ProofDialog>
			)}
			{doing === "end" && (
				<EndDialog
					transfer={transfer}
					how={mine ? "withdraw" : "refuse"}
					onClose={() => setDoing(null)}
					onDone={() => {
						setDoing(null);
						again();
					}}
				/>
			)}
		</section>
	);
}

/** What an open hand-over waits for. */
function waits(mine: boolean, destroyed: boolean) {
	if (destroyed) {
		return mine ? "evidence.destroy.given" : "evidence.destroy.forMe";
	}
	return mine ? "evidence.offer.given" : "evidence.offer.forMe";
}

interface EndDialogProps {
	readonly transfer: Transfer;
	readonly how: "refuse" | "withdraw";
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function EndDialog({ transfer, how, onClose, onDone }: EndDialogProps) {
	const { t } = useLanguage();
	const [why, setWhy] = useState("");
	const ending = useDoing(async () => {
		await endTransfer(transfer.id, how, why.trim());
		onDone();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		ending.run();
	};
	return (
		<Dialog title={t(`evidence.${how}`)} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<p className="quiet small">{t("evidence.end.says")}</p>
				<TextField label={t("evidence.why")} value={why} onChange={setWhy} multiline firstFocus />
				<Failure failure={ending.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="danger" disabled={ending.busy || why.trim() === ""}>
						{t(`evidence.${how}`)}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}

function Past({ items }: { readonly items: readonly Transfer[] }) {
	const { t, language } = useLanguage();
	return (
		<div className="table-frame">
			<table className="table">
				<thead>
					<tr>
						<th className="shrink">{t("evidence.number")}</th>
						<th>{t("evidence.how")}</th>
						<th>{t("evidence.exhibits")}</th>
						<th>{t("evidence.between")}</th>
						<th>{t("evidence.state")}</th>
					</tr>
				</thead>
				<tbody>
					{items.map((each) => (
						<tr key={each.id}>
							<td>{each.number}</td>
							<td>
								{t(`evidence.way.${each.way}`)}
								<div className="soft small">{dateTime(each.draftedAt, language)}</div>
							</td>
							<td>{each.exhibits.map((one) => one.name).join(", ")}</td>
							<td>
								{(each.from ?? each.by).name}
								{each.to !== null && ` → ${each.to.name}`}
							</td>
							<td>
								<span className="badge tone-quiet">{t(`evidence.transfer.${each.state}`)}</span>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
