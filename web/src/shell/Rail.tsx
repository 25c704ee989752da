import { useEffect, useId, useRef } from "react";
import { openSigns } from "../api/figures";
import { openRepeats } from "../api/repeats";
import { Icon } from "../design/Icon";
import { useLanguage } from "../i18n/language";
import { Link } from "./navigation";
import { RailCount } from "./RailCount";
import { type RailPage, railOf } from "./railGroups";
import type { NavigationPage, PageName } from "./routes";

interface RailProps {
	readonly pages: readonly NavigationPage[];
	readonly here: PageName;
}

/** The pages a person has, at the left; by what they are for, once they are many. */
export function Rail({ pages, here }: RailProps) {
	const { t } = useLanguage();
	const name = useId();
	const rail = useRef<HTMLElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever another page is shown
	useEffect(() => {
		rail.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
	}, [here]);
	return (
		<nav className="rail" aria-label={t("nav.label")} ref={rail}>
			{railOf(pages).map(({ group, pages: those }) => (
				<div className="rail-group" key={group ?? "all"}>
					{group !== null && (
						<h2 className="rail-head" id={`${name}-${group}`}>
							{t(`nav.group.${group}`)}
						</h2>
					)}
					<ul aria-labelledby={group === null ? undefined : `${name}-${group}`}>
						{those.map((page) => (
							<li key={page}>
								<Link to={{ page }} current={here === page}>
									<Icon name={page === "review" ? "image" : page === "receipts" ? "receipt" : page} />
									<span>{t(`nav.${page}`)}</span>
									<Waiting page={page} />
								</Link>
							</li>
						))}
					</ul>
				</div>
			))}
		</nav>
	);
}

/** No nudge tells of signs, for it would tell those of the reader's unit too. */
function Waiting({ page }: { readonly page: RailPage }) {
	switch (page) {
		case "duress":
			return <RailCount ask={openSigns} topics={[]} one="duress.open.one" many="duress.open.many" />;
		case "repeats":
			return <RailCount ask={openRepeats} topics={["repeats"]} one="repeats.open.one" many="repeats.open.many" />;
		default:
			return null;
	}
}
