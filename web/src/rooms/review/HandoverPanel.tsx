import { type FormEvent, useState } from "react";
import { handOver, handovers } from "../../api/review";
import { Button, Failure, TextField } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLive } from "../../shell/live";
import { useDoing, useLoad } from "../../shell/load";

const SHOWN = 3;

/** What the shift before left word of, and a place to leave word for the next one. */
export function HandoverPanel() {
	const { t, language } = useLanguage();
	const [loaded, again] = useLoad((signal) => handovers(signal), "handovers");
	useLive([], again);
	const [writing, setWriting] = useState(false);
	const [all, setAll] = useState(false);
	if (loaded.state !== "ready") {
		return null;
	}
	const { items } = loaded.value;
	return (
		<section className="panel handover" aria-labelledby="handover">
			<div className="panel-head">
				<h2 id="handover">{t("handover.title")}</h2>
				<Button small look="quiet" icon="add" onClick={() => setWriting(!writing)} aria-expanded={writing}>
					{t("handover.write")}
				</Button>
			</div>
			<div className="panel-body">
				{writing && (
					<Write
						onWritten={() => {
							setWriting(false);
							again();
						}}
					/>
				)}
				{items.length === 0 && !writing && <p className="quiet">{t("handover.none")}</p>}
				<ol className="handovers">
					{items.slice(0, all ? items.length : SHOWN).map((one) => (
						<li key={one.id}>
							<p className="quiet small">
								{dateTime(one.at, language)} · <span className="mono">{one.by}</span>
								{one.shift !== null && ` · ${one.shift}`}
							</p>
							<p className="handover-text">{one.text}</p>
						</li>
					))}
				</ol>
				{items.length > SHOWN && !all && (
					<Button small look="quiet" onClick={() => setAll(true)}>
						{t("app.more")}
					</Button>
				)}
			</div>
		</section>
	);
}

function Write({ onWritten }: { readonly onWritten: () => void }) {
	const { t } = useLanguage();
	const [text, setText] = useState("");
	const writing = useDoing(async () => {
		await handOver(text.trim());
		onWritten();
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		writing.run();
	};
	return (
		<form className="form" onSubmit={submit}>
			<TextField
				label={t("handover.text")}
				hint={t("handover.text.hint")}
				value={text}
				onChange={setText}
				multiline
				maxLength={2000}
			/>
			<Failure failure={writing.failure} />
			<div className="form-actions">
				<Button type="submit" look="primary" small disabled={writing.busy || text.trim() === ""}>
					{t("handover.leave")}
				</Button>
			</div>
		</form>
	);
}
