import { useState } from "react";
import { enterFile, type FileLine } from "../../../api/replay";
import { Icon } from "../../../design/Icon";
import { Button, Dialog, Failure, Field } from "../../../design/parts";
import { explainCode } from "../../../i18n/catalog";
import { useLanguage } from "../../../i18n/language";
import { useDoing } from "../../../shell/load";
import { Link } from "../../../shell/navigation";

interface FileDialogProps {
	readonly onClose: () => void;
	readonly onKept: () => void;
}

/** Many reports at once: a file of lines, each kept or refused for itself. */
export function FileDialog({ onClose, onKept }: FileDialogProps) {
	const { t } = useLanguage();
	const [file, setFile] = useState<File | null>(null);
	const [lines, setLines] = useState<readonly FileLine[] | null>(null);
	const sending = useDoing(async () => {
		if (file !== null) {
			setLines(await enterFile(await file.text()));
			onKept();
		}
	});
	return (
		<Dialog title={t("seizureFile.title")} onClose={onClose} wide>
			<p className="soft">{t("seizureFile.lead")}</p>
			<code className="seizure-columns">
				found;seizedOn;port;container;kg;packages;place;part;depth;loadingPort;marks;seal;box;source;scheme;grade;document
			</code>
			<Field label={t("seizureFile.file")}>
				{(id) => (
					<input
						id={id}
						type="file"
						accept=".csv,text/csv"
						onChange={(event) => setFile(event.target.files?.[0] ?? null)}
					/>
				)}
			</Field>
			{lines !== null && (
				<ul className="seizure-lines" aria-live="polite">
					{lines.map((line) => (
						<li key={`${line.line} ${line.id}`} className={line.id === null ? "tone-bad" : "tone-good"}>
							<Icon name={line.id === null ? "warning" : "done"} small />
							<span className="number">{t("seizureFile.line", { line: line.line })}</span>
							{line.id === null ? (
								<span>{explainCode(t, line.code ?? "", line.what ?? "")}</span>
							) : (
								<Link to={{ page: "replay", id: line.id }}>{t("seizureFile.open")}</Link>
							)}
						</li>
					))}
				</ul>
			)}
			<Failure failure={sending.failure} />
			<div className="form-actions">
				<Button onClick={onClose}>{t("app.close")}</Button>
				<Button look="primary" disabled={file === null || sending.busy} onClick={sending.run}>
					{t("seizureFile.send")}
				</Button>
			</div>
		</Dialog>
	);
}
