// Full screen is a wish: where it is refused, Present works in the window.
import { dialogIsOpen } from './keyboard.ts';
import { isTextField } from './keys.ts';

export function enterFullScreen(): void {
	const root = document.documentElement;
	if ('requestFullscreen' in root) root.requestFullscreen().catch(() => undefined);
}

export function leaveFullScreen(): void {
	if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/**
 * Tells when a person has left full screen. Browsers keep Escape to themselves there, so here it does what
 * it does elsewhere: first it leaves the field or the dialog one is in.
 */
export function onFullScreenLeft(left: () => void): () => void {
	const changed = () => {
		if (document.fullscreenElement || dialogIsOpen()) return;
		const focused = document.activeElement;
		if (isTextField(focused)) focused.blur();
		else left();
	};
	document.addEventListener('fullscreenchange', changed);
	return () => {
		document.removeEventListener('fullscreenchange', changed);
	};
}
