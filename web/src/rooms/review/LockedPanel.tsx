import { type FormEvent, useState } from "react";
import { type LockedReader, lockedReaders, spokenTo } from "../../api/review";
import { Button, Dialog, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad } from "../../shell/load";
import { useMay } from "../../shell/session";

/** Who passed on or let lie too many scans and is given none; a supervisor of their unit speaks to them and says so. */
export function LockedPanel() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => lockedReaders(signal), "locked");
	useLive(["waiting"], again);
	const [speaking, setSpeaking] = useState<LockedReader | null>(null);
	if (loaded.state !== "ready" || loaded.value.items.length === 0) {
		return null;
	}
	return (
		<section className="panel" aria-labelledby="locked">
			<div className="panel-head">
				<h2 id="locked">{t("locked.title")}</h2>
			</div>
			<div className="panel-body">
				<p className="soft small">{t("locked.lead")}</p>
				<table className="table">
					<thead>
						<tr>
							<th>{t("locked.who")}</th>
							<th className="right">{t("groups.passedOn")}</th>
							<th className="right">{t("groups.letLie")}</th>
							<th>{t("locked.since")}</th>
							<th />
						</tr>
					</thead>
					<tbody>
						{loaded.value.items.map((one) => (
							<Row key={one.reader} of={one} onSpeak={() => setSpeaking(one)} />
						))}
					</tbody>
				</table>
			</div>
			{speaking !== null && (
				<Spoken
					to={speaking}
					onClose={() => setSpeaking(null)}
					onSpoken={() => {
						setSpeaking(null);
						again();
					}}
				/>
			)}
		</section>
	);
}

function Row({ of, onSpeak }: { readonly of: LockedReader; readonly onSpeak: () => void }) {
	const { t, language } = useLanguage();
	const mayLift = useMay("lock-lift");
	return (
		<tr>
			<td>
				<span className="mono">{of.reader}</span>
				{of.readerName !== null && ` · ${of.readerName}`}
			</td>
			<td className="right">{of.passedOn}</td>
			<td className="right">{of.letLie}</td>
			<td className="nowrap">{dateTime(of.since, language)}</td>
			<td className="right">
				{mayLift && of.readerName !== null ? (
					<Button small onClick={onSpeak}>
						{t("locked.speak")}
					</Button>
				) : (
					<span className="quiet small">{t("locked.otherUnit")}</span>
				)}
			</td>
		</tr>
	);
}

interface SpokenProps {
	readonly to: LockedReader;
	readonly onClose: () => void;
	readonly onSpoken: () => void;
}

function Spoken({ to, onClose, onSpoken }: SpokenProps) {
	const { t } = useLanguage();
	const [reason, setReason] = useState("");
	const saying = useDoing(async () => {
		await spokenTo(to.reader, reason.trim());
		onSpoken();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		saying.run();
	};
	return (
		<Dialog title={t("locked.speak.title", { who: to.readerName ?? to.reader })} onClose={onClose}>
			<form className="form" onSubmit={submit}>
				<p className="soft">{t("locked.speak.lead")}</p>
				<TextField
					label={t("locked.reason")}
					hint={t("locked.reason.hint")}
					value={reason}
					onChange={setReason}
					multiline
					maxLength={500}
				/>
				<Failure failure={saying.failure} />
				<div className="form-actions">
					<Button onClick={onClose}>{t("app.cancel")}</Button>
					<Button type="submit" look="primary" disabled={saying.busy || reason.trim() === ""}>
						{t("locked.speak")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
