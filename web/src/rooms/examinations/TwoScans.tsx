import { useState } from "react";
import { scan as askScan } from "../../api/scans";
import type { ScanState, SinceScan } from "../../api/sinceScan";
import type { Mark } from "../../api/types";
import { Await, Button } from "../../design/parts";
import { useLanguage } from "../../i18n/language";
import { dateTime } from "../../shell/format";
import { useLoad } from "../../shell/load";
import { ScanImage } from "../scans/ScanImage";

const TOOLS = ["move", "look"] as const;
const NONE: readonly Mark[] = [];

/** The two scans of a box that do not show the same, one over the other, and where they differ. Opened by hand: pictures are large. */
export function TwoScans({ change }: { readonly change: SinceScan }) {
	const { t } = useLanguage();
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button small look={open ? "quiet" : "plain"} onClick={() => setOpen(!open)}>
				{t(open ? "since.images.close" : "since.images")}
			</Button>
			{open && (
				<div className="since-images">
					<Taken label={t("since.before")} state={change.before} marks={NONE} />
					<Later change={change} />
				</div>
			)}
		</>
	);
}

function Later({ change }: { readonly change: SinceScan }) {
	const { t } = useLanguage();
	const { where } = change;
	const [marks] = useState<readonly Mark[]>(() =>
		where === null
			? NONE
			: [
					{
						kind: "rectangle",
						view: where.view,
						points: [
							[where.x, where.y],
							[where.x + where.w, where.y + where.h],
						],
						label: t("since.images.changed"),
					},
				],
	);
	return <Taken label={t("since.after")} state={change.after} marks={marks} />;
}

interface TakenProps {
	readonly label: string;
	readonly state: ScanState;
	readonly marks: readonly Mark[];
}

function Taken({ label, state, marks }: TakenProps) {
	const { language } = useLanguage();
	const [loaded, again] = useLoad((signal) => askScan(state.value, signal), state.value);
	return (
		<figure className="since-image">
			<figcaption>
				<strong>{label}</strong> <span className="small quiet">{dateTime(state.at, language)}</span>
			</figcaption>
			<div className="image-panel">
				<Await loaded={loaded} again={again}>
					{(scan) => <ScanImage scan={scan} marks={marks} tools={TOOLS} />}
				</Await>
			</div>
		</figure>
	);
}
