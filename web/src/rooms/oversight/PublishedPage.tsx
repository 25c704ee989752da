import type { ReactNode } from "react";
import { type Published, published, publishedContent } from "../../api/oversight";
import type { Language } from "../../api/types";
import { Mark } from "../../design/Icon";
import { Await, Empty, Notice, PageHead } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { LanguageSwitch, LookSwitch } from "../../shell/Controls";
import { dateTime } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { Link } from "../../shell/navigation";
import { EditionView } from "./EditionView";
import { periodName } from "./periodName";

/** For whoever has no account: the editions two persons have released, and how to check them. */
export function PublishedPage() {
	const { t } = useLanguage();
	const [loaded, again] = useLoad((signal) => published(signal), "published");
	return (
		<div className="page">
			<PageHead title={t("published.title")} lead={t("published.lead")} />
			<Await loaded={loaded} again={again}>
				{({ editions }) =>
					editions.length === 0 ? (
						<Empty icon="info" title={t("published.none")} hint={t("published.none.hint")} />
					) : (
						editions.map((edition) => <One key={edition.id} edition={edition} />)
					)
				}
			</Await>
		</div>
	);
}

function One({ edition }: { readonly edition: Published }) {
	const { t, language } = useLanguage();
	const [loaded, again] = useLoad((signal) => publishedContent(edition, signal), edition.id);
	const name = periodName(edition.kind, edition.first, language);
	return (
		<section className="panel" aria-label={name}>
			<div className="panel-head">
				<div>
					<h2>{name}</h2>
					<p className="quiet small">{t("published.released", { at: dateTime(edition.releasedAt, language) })}</p>
				</div>
				<div className="page-actions">
					<a className="button button-small" href={`/api/published/coverage/${edition.id}`} download={`${name}.json`}>
						{t("published.data")}
					</a>
					{edition.receipt && (
						<a className="button button-small" href={`/api/published/coverage/${edition.id}/receipt`} download>
							{t("published.receipt")}
						</a>
					)}
				</div>
			</div>
			<div className="panel-body">
				<Await loaded={loaded} again={again}>
					{({ content, same }) => (
						<>
							{!same && <Notice tone="bad">{t("published.differs")}</Notice>}
							<EditionView content={content} />
							<p className="quiet small edition-digest">
								{t(same ? "published.same" : "published.digest")} <span className="mono">{edition.digest}</span>
							</p>
						</>
					)}
				</Await>
			</div>
		</section>
	);
}

interface PublicFrameProps {
	readonly language: Language;
	readonly onLanguage: (language: Language) => void;
	readonly children: ReactNode;
}

/** The thin bar over a page that needs no account. */
export function PublicFrame({ language, onLanguage, children }: PublicFrameProps) {
	const { t } = useLanguage();
	return (
		<div className="public-frame">
			<header className="frame-bar">
				<Link className="brand" to={{ page: "home" }}>
					<Mark />
					{t("app.name")}
				</Link>
				<span className="bar-space" />
				<LanguageSwitch language={language} onLanguage={onLanguage} />
				<LookSwitch />
				<Link className="button button-small" to={{ page: "home" }}>
					{t("signIn.submit")}
				</Link>
			</header>
			<main id="content">{children}</main>
		</div>
	);
}
