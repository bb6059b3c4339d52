// Joins the window of the class and the presenter's window: each tells the other its state, and a new one asks for it.
// Each works alone if the other closes, and where there is no `BroadcastChannel`.
import { isRecord, ownValue } from '../../../engine/own-value.ts';
import type { SceneId } from '../tour-document.ts';
import { readHourState, type HourState } from './hour-state.ts';
import { whenSceneChanges, type Hour } from './hour.svelte.ts';

const CHANNEL = 'websocket-101:tour-hour';

/** Represents the lab of the tour, as far as the hour needs it. */
export interface HourLab {
	readonly scene: SceneId;
	go(scene: SceneId): void;
	/** Goes on by one scene, or back. */
	step(by: 1 | -1): boolean;
}

/**
 * Lets the hour, the lab and the other window follow each other, until the returned function is called.
 * @param first says whose scene holds at the beginning. The address of the class window names one. The presenter's window
 * has none, so there it is the scene of the hour.
 */
export function connectHour(hour: Hour, lab: HourLab, first: 'lab' | 'hour' = 'lab'): () => void {
	if (first === 'hour') lab.go(hour.scene);
	else hour.enter(lab.scene);
	let keepsScene = first === 'lab';
	const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
	const tell = () => channel?.postMessage({ type: 'state', state: hour.state });
	const take = (state: HourState) => {
		const { scene } = lab;
		hour.take(state);
		if (keepsScene) hour.enter(scene);
		else lab.go(state.scene);
		keepsScene = false;
	};
	if (channel) {
		channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (!isRecord(data)) return;
			const type = ownValue(data, 'type');
			hour.classLeft = type === 'left';
			if (type === 'ask') tell();
			const state = type === 'state' ? readHourState(ownValue(data, 'state')) : null;
			if (state) take(state);
		};
		channel.postMessage({ type: 'ask' });
	}
	const untold = hour.onchange(() => {
		// What happens here from now on is newer than the answer to the question above.
		keepsScene = false;
		tell();
	});
	const unwatched = whenSceneChanges(lab, (scene) => {
		hour.enter(scene);
	});
	return () => {
		untold();
		unwatched();
		if (first === 'lab') channel?.postMessage({ type: 'left' });
		channel?.close();
	};
}
