import type { Remark } from "../../api/types";
import { Icon } from "../../design/Icon";
import type { Translate } from "../../i18n/catalog";
import { READERS } from "../../i18n/es/readers";
import { useLanguage } from "../../i18n/language";
import { Said } from "../../i18n/Said";

const LOOK = {
	info: { icon: "info", tone: "quiet" },
	warning: { icon: "warning", tone: "warn" },
	error: { icon: "warning", tone: "bad" },
} as const;

/** What a reader of files had to say, with the place it means. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
	const { t } = useLanguage();
	return (
		<ul className="remarks">
			{remarks.map((remark) => (
				<li key={`${remark.code} ${JSON.stringify(remark.where)} ${remark.what}`}>
					<span className={`tone-${LOOK[remark.severity].tone}`}>
						<Icon name={LOOK[remark.severity].icon} small />
						<span className="visually-hidden">{t(`remark.${remark.severity}`)}</span>
					</span>
					<span>
						<Said inSpanish={READERS[remark.code]} original={remark.what} />
						<Place remark={remark} />
					</span>
				</li>
			))}
		</ul>
	);
}

function Place({ remark }: { readonly remark: Remark }) {
	const { t } = useLanguage();
	const { where } = remark;
	const parts = [
		where?.line == null ? null : t("remark.line", { at: where.line }),
		where?.segment == null ? null : segmentPlace(t, where),
		where?.path ?? null,
		typeof where?.element === "string" ? where.element : null,
		where?.byte == null ? null : t("remark.byte", { at: where.byte }),
	].filter((part) => part !== null);
	return <span className="remark-place"> {[...parts, remark.code].join(" · ")}</span>;
}

/** `segmento 12 NAD, elemento 2`: where to look in a message. */
function segmentPlace(t: Translate, where: NonNullable<Remark["where"]>): string {
	const segment = [t("remark.segment", { at: where.segment ?? 0 }), where.tag].filter(Boolean).join(" ");
	return typeof where.element === "number" ? `${segment}, ${t("remark.element", { at: where.element })}` : segment;
}
