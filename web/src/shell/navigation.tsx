import { createContext, type MouseEvent, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { pathOf, type Route, routeOf } from "./routes";

interface Navigation {
	readonly route: Route;
	readonly go: (route: Route, how?: "push" | "replace") => void;
}

const NavigationContext = createContext<Navigation>({ route: { page: "home" }, go: () => undefined });

/** Follows the address bar. Pages are few, so a switch and the history API do. */
export function NavigationScope({ children }: { readonly children: ReactNode }) {
	const [route, setRoute] = useState(() => routeOf(window.location.pathname));
	useEffect(() => {
		const follow = () => setRoute(routeOf(window.location.pathname));
		window.addEventListener("popstate", follow);
		return () => window.removeEventListener("popstate", follow);
	}, []);
	const go = useCallback((to: Route, how: "push" | "replace" = "push") => {
		if (how === "push") {
			window.history.pushState(null, "", pathOf(to));
		} else {
			window.history.replaceState(null, "", pathOf(to));
		}
		setRoute(to);
		window.scrollTo(0, 0);
	}, []);
	const navigation = useMemo(() => ({ route, go }), [route, go]);
	return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
	return use(NavigationContext);
}

interface LinkProps {
	readonly to: Route;
	readonly children: ReactNode;
	readonly className?: string;
	readonly current?: boolean;
	readonly onFocus?: () => void;
}

/** A real link: it opens in a new tab when asked to, and otherwise changes the page without loading it anew. */
export function Link({ to, children, className, current, onFocus }: LinkProps) {
	const { go } = useNavigation();
	const follow = (event: MouseEvent) => {
		if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
			event.preventDefault();
			go(to);
		}
	};
	return (
		<a
			href={pathOf(to)}
			className={className}
			onClick={follow}
			onFocus={onFocus}
			aria-current={current ? "page" : undefined}
		>
			{children}
		</a>
	);
}

/** For a row that leads where its link leads: a click on the link itself, perhaps for a new tab, is the link's. */
export function useRowClick(to: Route): (event: MouseEvent) => void {
	const { go } = useNavigation();
	return (event) => {
		if (!(event.target instanceof Element && event.target.closest("a, button") !== null)) {
			go(to);
		}
	};
}
