// Enters and leaves full screen for the Present mode. If the browser refuses, Present works in the window.
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
 * Calls `left` when the learner leaves full screen. Browsers do not report the Escape that ends full screen.
 * This handler therefore does what Escape does elsewhere: with focus in a field it only leaves the field.
 * With an open dialog it does nothing.
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
