import { verificationKey } from "../../api/journal";
import { Await, Button, Copyable, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { useLoad } from "../../shell/load";
import { save } from "../../shell/save";

/** The public key receipts are verified with, and how. */
export function KeyPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => verificationKey(signal), "key");
	return (
		<div className="page page-narrow">
			<PageHead title={t("key.title")} lead={t("key.lead")} />
			<Await loaded={loaded} again={again}>
				{(key) => (
					<section className="panel panel-body form">
						<Copyable text={key} />
						<div>
							<Button
								icon="download"
								onClick={() => save(new Blob([`${key}\n`], { type: "text/plain" }), "aforo.vkey")}
							>
								{t("app.download")}
							</Button>
						</div>
						<Notice tone="warn">{t("key.warning")}</Notice>
					</section>
				)}
			</Await>
			<section className="panel panel-body form">
				<h2>{t("key.how")}</h2>
				<ol className="steps">
					<li>{t("key.step.save")}</li>
					<li>
						{t("key.step.run")}
						<Copyable text="aforo receipt verify --key aforo.vkey decision.tlog-proof" />
					</li>
					<li>{t("key.step.read")}</li>
				</ol>
			</section>
		</div>
	);
}
