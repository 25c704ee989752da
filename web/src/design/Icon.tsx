/** Our own icons: 24 units square, one stroke, no fill. A name says what is meant, not what is drawn. */
const PATHS = {
	next: "M5 12h13M13 6l6 6-6 6",
	clear: "M4.5 12.5l5 5 10-11",
	examine: "M4 8.5l8-4 8 4v8l-8 4-8-4zM4 8.5l8 4 8-4M12 12.5v8",
	rescan: "M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 3.5v4h-4",
	"person-suspected": "M12 4a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 12 4zM5.5 20c.4-4 3-6.2 6.5-6.2s6.1 2.2 6.5 6.2",
	decisions: "M5 4.5h14v15H5zM8.5 9h7M8.5 12.5h7M8.5 16h4",
	agreement: "M9.5 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM14.5 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
	duress: "M12 3.5l7.5 3v5.5c0 4.5-3.2 7.5-7.5 8.5-4.3-1-7.5-4-7.5-8.5V6.5zM8.5 11.8l2.5 2.5 4.5-5",
	holds: "M7 4.5h10l3.5 7.5-3.5 7.5H7L3.5 12zM8.5 12h7",
	stop: "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM8 12h8",
	protection:
		"M12 3.5l7.5 3v5.5c0 4.5-3.2 7.5-7.5 8.5-4.3-1-7.5-4-7.5-8.5V6.5zM12 8.2a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8M8.5 16.4c.4-2 1.7-3 3.5-3s3.1 1 3.5 3",
	seizures: "M5 9l2-4.5h10L19 9v10.5H5zM5 9h14M9.5 13.5h5",
	handovers: "M3.5 9h10M10.5 6L13.5 9l-3 3M20.5 15h-10M13.5 12l-3 3 3 3",
	matters: "M12 4v15.5M8 19.5h8M6 7h12M6 7l-3 6h6zM18 7l-3 6h6z",
	examinations: "M4 9h10v10.5H4zM4 9l3-4.5h10L14 9M14 9h6v10.5h-6M17 4.5L20 9M7 13h4",
	replays: "M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 3.5v4h4M9 10h6v4.5H9z",
	seizureMonth: "M4.5 6h15v14h-15zM4.5 10h15M8.5 3.5V7M15.5 3.5V7M8 17v-3M12 17v-5M16 17v-2",
	leads: "M12 4l8 14.5H4zM12 9.5v4M12 15.8v.01M3 21h18",
	orders: "M6 4.5h12v16H6zM9.5 3v3M14.5 3v3M9 11h6M9 14.5h4",
	alarms: "M12 4a5 5 0 0 0-5 5v5l-2 3h14l-2-3V9a5 5 0 0 0-5-5zM10 19.5a2 2 0 0 0 4 0",
	waiting: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5V12l3 2",
	scans: "M4 7V4.5h3M17 4.5h3V7M20 17v2.5h-3M7 19.5H4V17M4 12h16",
	desk: "M9.5 14.5l5-5M11 7l2-2a3.9 3.9 0 0 1 5.5 5.5l-2 2M13 17l-2 2a3.9 3.9 0 0 1-5.5-5.5l2-2",
	repeats: "M8 8.5h12v10H8zM4 14.5v-10h12M11.5 13.5h5",
	quarantine: "M12 3.5l7.5 3v5.5c0 4.5-3.2 7.5-7.5 8.5-4.3-1-7.5-4-7.5-8.5V6.5zM12 8.5v4.5M12 16v.01",
	deliver: "M12 15.5V4.5M7 9l5-5 5 5M4.5 15v4.5h15V15",
	visits: "M3.5 8h17v8.5h-17zM7.5 8v8.5M12 8v8.5M16.5 8v8.5",
	messages: "M4 5.5h16v13H4zM4 7l8 6 8-6",
	manifest: "M6 3.5h9l3.5 3.5v13.5H6zM14.5 3.5V7.5h4M9 11.5h6.5M9 14.5h6.5M9 17.5h4",
	moreTools: "M6 12v.01M12 12v.01M18 12v.01",
	booked: "M4.5 6h15v14h-15zM4.5 10h15M8.5 3.5V7M15.5 3.5V7M9 15l2.2 2.2 4-4",
	planned: "M4 8h16v11H4zM4 13.5h16M9.3 8v11M14.7 8v11M4 5h16",
	gateIn: "M3.5 12h10.5M10.5 8.5L14 12l-3.5 3.5M14.5 4.5h5v15h-5",
	gateOut: "M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5M9.5 4.5h-5v15h5",
	weighed: "M12 4v15.5M7 19.5h10M5 7.5h14M5 7.5l-2.5 6a3 3 0 0 0 5 0zM19 7.5l-2.5 6a3 3 0 0 0 5 0z",
	sealed: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2",
	moved: "M4 8.5h14M15 5.5l3 3-3 3M20 15.5H6M9 12.5l-3 3 3 3",
	temperature: "M10 5.5a2 2 0 0 1 4 0v8.3a4 4 0 1 1-4 0zM12 9v8",
	loaded: "M5 4h14M12 4v8M8.5 9l3.5 3.5L15.5 9M4 15.5h16l-2 4.5H6z",
	discharged: "M5 4h14M12 12.5V5M8.5 8L12 4.5 15.5 8M4 15.5h16l-2 4.5H6z",
	report: "M6 20.5v-17M6 4.5h11.5l-2.5 4 2.5 4H6",
	vessel: "M3.5 14h17l-2.5 5.5H6zM6.5 14v-4h11v4M12 10V4.5",
	targeting: "M12 5.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM12 2.5v5M12 16.5v5M2.5 12h5M16.5 12h5",
	rules: "M5 4.5h14v15H5zM8.5 9l2.5 2.5L8.5 14M12.5 15h3.5",
	reviewPolicy: "M4.5 6.5h9M4.5 12h15M4.5 17.5h6M16 4.5v4M8 10v4M13 15.5v4",
	results: "M4.5 4.5v15h15M8.5 15.5v-4M12.5 15.5V8M16.5 15.5v-6",
	random: "M5 5h14v14H5zM9 9v.01M15 9v.01M12 12v.01M9 15v.01M15 15v.01",
	accounts:
		"M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3.5 19c.3-3.3 2.4-5.2 5.5-5.2s5.2 1.9 5.5 5.2M15.5 5.3a3 3 0 0 1 0 5.4M17 14.2c2 .6 3.2 2.3 3.5 4.8",
	agencies: "M4 20V9.5l8-5 8 5V20M4 20h16M9 20v-6h6v6",
	journal: "M12 3.5v17M12 7h6.5M12 12H5.5M12 17h6.5M18.5 5.5v3M5.5 10.5v3M18.5 15.5v3",
	key: "M8.5 11.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11.5 12.5l8-8M16 8l2.5 2.5M14 10l1.5 1.5",
	me: "M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20c.5-3.9 3.2-6 7-6s6.5 2.1 7 6",
	signOut: "M14 4.5H5v15h9M10 12h10M16.5 8.5L20 12l-3.5 3.5",
	keyboard: "M3 7h18v10.5H3zM6.5 10.5v.01M10 10.5v.01M14 10.5v.01M17.5 10.5v.01M8 14h8",
	moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
	sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
	close: "M6 6l12 12M18 6L6 18",
	warning: "M12 4l9 16H3zM12 10v4.5M12 17v.01",
	info: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.01",
	done: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 12.2l2.5 2.5 4.5-5",
	pending: "M12 4a8 8 0 1 0 8 8M12 8v4l2.5 1.5",
	receipt: "M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12h6",
	search: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5",
	add: "M12 5v14M5 12h14",
	remove: "M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7",
	coverage: "M4.5 4.5h15v15h-15zM4.5 9.5h15M4.5 14.5h15M9.5 4.5v15M14.5 4.5v15",
	editions: "M5 4.5h11v15H5zM16 8.5h3.5v9a2 2 0 0 1-3.5 1.5M8 8.5h5M8 12h5M8 15.5h5",
	fleet: "M5 20V5h14v15M5 9h14M9 20v-7h6v7M12 5V2.5",
	copy: "M8.5 8.5h11v11h-11zM5 15.5H4.5v-11h11V5",
	download: "M12 4.5v11M7 11l5 5 5-5M4.5 19.5h15",
	back: "M19 12H6M11 6l-6 6 6 6",
	camera: "M4 7.5h3.5L9.5 5h5l2 2.5H20v11.5H4zM12 10a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z",
	offline: "M4 4l16 16M8.5 8.8A9.5 9.5 0 0 0 4 11.5M12 7.5c3.2 0 6 1.3 8 4M8 15.5a5.5 5.5 0 0 1 6-1.3M12 19v.01",
	rectangle: "M4.5 6.5h15v11h-15z",
	polygon: "M12 4l8 6-3 9.5H7L4 10z",
	pan: "M12 3.5v17M3.5 12h17M9.5 6L12 3.5 14.5 6M9.5 18l2.5 2.5 2.5-2.5M6 9.5L3.5 12 6 14.5M18 9.5l2.5 2.5-2.5 2.5",
	window: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
	zoomIn: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5M10.5 8v5M8 10.5h5",
	zoomOut: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5M8 10.5h5",
	fit: "M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15",
	actual: "M4.5 4.5h15v15h-15zM9 9v6M15 9v6M12 10.5v.01M12 13.5v.01",
	invert: "M4.5 4.5h15v15h-15zM4.5 19.5l15-15M14 12v5M11.5 14.5h5M7 8.5h4",
	log: "M4.5 4.5v15h15M5 18c1-8 5-12 14-12.5",
	gamma: "M4.5 4.5v15h15M5 19c8-.5 12-5 13.5-13.5",
	materials: "M12 3.5c3.5 4 5.5 7 5.5 10a5.5 5.5 0 0 1-11 0c0-3 2-6 5.5-10zM9.5 14.5a2.5 2.5 0 0 0 2.5 2.5",
	edges: "M4.5 17l4-8 4 5 3-7 4 8",
	auto: "M12 4a8 8 0 1 0 0 16zM16.5 3.5v4M14.5 5.5h4M18.5 10.5v3M17 12h3M16.5 16.5v3M15 18h3",
	energy: "M13 3.5L6 13.5h5l-1 7 7-10h-5z",
	starved: "M4.5 4.5h15v15h-15zM4.5 12L12 4.5M4.5 19.5l15-15M12 19.5l7.5-7.5",
	redo: "M16 5l4 4-4 4M19.5 9H10a5.5 5.5 0 0 0 0 11h4",
	reset: "M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 3.5v4h4",
	undo: "M8 5L4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-4",
	more: "M6 9l6 6 6-6",
	image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9v.01",
	line: "M5 19L19 5M3.5 17.5l3 3M17.5 3.5l3 3",
	loupe: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5M8 9.5l2.5-2.5M8 13l5-5",
	navigator: "M4 5h16v14H4zM12 12.5h6v4.5h-6z",
	fullScreen:
		"M4.5 9.5v-5h5M14.5 4.5h5v5M19.5 14.5v5h-5M9.5 19.5h-5v-5M4.5 4.5l5 5M19.5 4.5l-5 5M19.5 19.5l-5-5M4.5 19.5l5-5",
	regionWindow: "M4 8V5h3M17 5h3v3M20 16v3h-3M7 19H4v-3M12 8.5v7a3.5 3.5 0 0 1 0-7zM12 8.5a3.5 3.5 0 0 1 0 7",
	penetration: "M3.5 12H9M15 12h5.5M17.5 9l3 3-3 3M9 5h6v14H9zM11 8v8M13 8v8",
	localContrast: "M4 8c3-4 5-4 8 0s5 4 8 0M4 16c3-4 5-4 8 0s5 4 8 0",
	palette:
		"M12 4a8 8 0 1 0 0 16c1.5 0 2-1 1.5-2-.6-1.400.3-2.500 1.800-2.500H18c1.500 0 2-1.500 2-3.500 0-4.500-3.600-8-8-8zM8 12v.01M9.500 8.500v.01M14 8v.01",
	sight: "M2.5 12c3-5 6-7 9.500-7s6.500 2 9.500 7c-3 5-6 7-9.500 7s-6.500-2-9.500-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
	strip: "M4 5h16v4H4zM4 10.500h16M4 13.500h16M4 16.500h16M4 19.500h16",
	heavy: "M9.500 7.500a2.500 2.500 0 1 1 5 0M6.500 7.500h11l2.500 12H4z",
	ratio: "M5 19L19 5M8 5.500v6M5 8.500h6M13.500 16.500h6",
	ruler: "M3.500 15.500l12-12 5 5-12 12zM7 12l2 2M9.500 9.500l2 2M12 7l2 2M14.500 4.500l2 2",
	measure: "M4 6h12v12H4zM19 6v12M17.500 6h3M17.500 18h3",
	measurePolygon: "M10 4l7 5-2.500 9H6L3.500 9zM20 5v14M18.500 5h3M18.500 19h3",
	measurements: "M4.500 19.500h15M6.500 16v-4M10 16V7M13.500 16v-6M17 16v-9",
	keepMeasure: "M6 4.500h12v15.500l-6-4-6 4zM9 9.500h6",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
	return (
		<svg className={small ? "icon icon-small" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}

/** The mark of the house: a container door seen by a ray. */
export function Mark({ size = 28 }: { readonly size?: number }) {
	return (
		<svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
			<path d="M4 8.5h24v15H4z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
			<path d="M10 12v8M22 12v8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
			<path d="M16 3.5v25" stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" />
		</svg>
	);
}
