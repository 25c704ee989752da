import { useState } from "react";
import { Icon, type IconName } from "../../design/Icon";
import { isTextKey } from "../../i18n/catalog";
import { useLanguage } from "../../i18n/language";
import {
	description,
	shown,
	type ToolDescription,
	toolDescriptions,
	type Viewer,
	type ViewerState,
} from "../../viewer";

interface ViewerToolbarProps {
	readonly viewer: Viewer;
	readonly state: ViewerState;
	readonly editable: boolean;
	/** Groups of tools to show; without, all of them. */
	readonly groups?: readonly ToolGroup[] | undefined;
}

export type ToolGroup = ToolDescription["group"];

const GROUPS = ["move", "look", "material", "measure", "mark"] as const;

const ICONS: Readonly<Record<string, IconName>> = {
	pan: "pan",
	fit: "fit",
	"one-to-one": "actual",
	"zoom-in": "zoomIn",
	"zoom-out": "zoomOut",
	window: "window",
	"auto-window": "auto",
	log: "log",
	invert: "invert",
	gamma: "gamma",
	material: "materials",
	edges: "edges",
	energy: "energy",
	starved: "starved",
	reset: "reset",
	rectangle: "rectangle",
	polygon: "polygon",
	delete: "remove",
	undo: "undo",
	redo: "redo",
	loupe: "loupe",
	navigator: "navigator",
	"full-screen": "fullScreen",
	"region-window": "regionWindow",
	"dense-window": "penetration",
	"local-contrast": "localContrast",
	palette: "palette",
	"material-colours": "sight",
	strip: "strip",
	heavy: "heavy",
	ratio: "ratio",
	ruler: "ruler",
	measure: "measure",
	"measure-polygon": "measurePolygon",
	panel: "measurements",
	"keep-measure": "keepMeasure",
};

/** Every tool of the viewer as a button with its key in the tip. */
export function ViewerToolbar({ viewer, state, editable, groups: wanted = GROUPS }: ViewerToolbarProps) {
	const { t } = useLanguage();
	const [all, setAll] = useState(false);
	const groups = GROUPS.filter((group) => wanted.includes(group) && (editable || group !== "mark"));
	return (
		<>
			<div className={`toolbar ${all ? "toolbar-all" : ""}`} role="toolbar" aria-label={t("viewer.toolbar")}>
				{groups.map((group) => (
					<div key={group} className="tool-group">
						{toolDescriptions
							.filter((tool) => tool.group === group)
							.map((tool) => (
								<ToolButton key={tool.id} tool={tool} viewer={viewer} state={state} />
							))}
					</div>
				))}
				<button
					type="button"
					className="tool tools-more"
					aria-label={t("viewer.toolbar.all")}
					title={t("viewer.toolbar.all")}
					aria-expanded={all}
					onClick={() => setAll(!all)}
				>
					<Icon name="moreTools" />
				</button>
				<Views viewer={viewer} state={state} />
			</div>
			<Sliders viewer={viewer} state={state} />
		</>
	);
}

/** What can be turned of the tools that are on, over the picture: nothing moves when one is switched on. */
function Sliders({ viewer, state }: Omit<ViewerToolbarProps, "editable" | "groups">) {
	const { t } = useLanguage();
	const on = toolDescriptions.filter((tool) => tool.slider !== undefined && tool.pressed?.(state));
	return on.length === 0 ? null : (
		<div className="tool-sliders">
			{on.map(({ id, label, slider }) =>
				slider === undefined ? null : (
					<label key={id} className="tool-slider-line">
						<span>{isTextKey(label) ? t(label) : id}</span>
						<input
							className="tool-slider"
							type="range"
							min={slider.min}
							max={slider.max}
							step={slider.step}
							value={slider.value(state)}
							onChange={(event) => viewer.apply(slider.command(event.target.valueAsNumber))}
						/>
					</label>
				),
			)}
		</div>
	);
}

interface ToolButtonProps {
	readonly tool: ToolDescription;
	readonly viewer: Viewer;
	readonly state: ViewerState;
}

function ToolButton({ tool, viewer, state }: ToolButtonProps) {
	const { t } = useLanguage();
	const text = isTextKey(tool.label) ? t(tool.label) : tool.id;
	const pressed = tool.pressed?.(state);
	return (
		<button
			type="button"
			className={tool.seldom ? "tool tool-seldom" : "tool"}
			aria-label={text}
			title={`${text} (${tool.key})`}
			aria-pressed={pressed}
			disabled={!tool.available(state)}
			onClick={() => viewer.apply(tool.command)}
		>
			<Icon name={ICONS[tool.icon] ?? "image"} />
		</button>
	);
}

/** One button per view, and a slider over the frames of a volume. */
function Views({ viewer, state }: Omit<ViewerToolbarProps, "editable">) {
	const { t } = useLanguage();
	const view = description(state);
	const { frame } = shown(state);
	return (
		<>
			{state.views.length > 1 && (
				<fieldset className="tool-group tool-views" aria-label={t("viewer.views")}>
					{state.scan.views.map((one, at) => (
						<button
							key={one.index}
							type="button"
							className="tool tool-text"
							aria-pressed={at === state.current}
							title={`${one.name} (V)`}
							onClick={() => viewer.apply({ kind: "show-view", view: at })}
						>
							{at + 1}
						</button>
					))}
				</fieldset>
			)}
			{view.frames > 1 && (
				<label className="tool-group tool-frames">
					<span className="small soft">
						{t("viewer.frame")} {frame + 1}/{view.frames}
					</span>
					<input
						className="tool-slider"
						type="range"
						min={0}
						max={view.frames - 1}
						step={1}
						value={frame}
						onChange={(event) => viewer.apply({ kind: "show-frame", frame: event.target.valueAsNumber })}
					/>
				</label>
			)}
		</>
	);
}
