// Scenes as connections, for the tests of the writers, and what a test compares of a connection that was read.
import { encodeBase64 } from '../../../src/engine/bytes/index.ts';
import type { Transcript } from '../../../src/engine/observer/index.ts';
import { frameRows } from '../../../src/evidence/out/frame-rows.ts';
import { connectionsOfTimeline } from '../../../src/evidence/out/wire-connections.ts';
import { wireOf } from '../../../src/evidence/connection-rows.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { sceneOf, SCENES } from '../../../src/panels/conversation/scenes/scenes.ts';
import { timelineOf } from '../../../src/panels/conversation/simulating/timelines.ts';

/** All scenes but one, whose many megabytes would only take time. */
export const SCENE_IDS = SCENES.map(({ id }) => id).filter((id) => id !== 'slow-receiver');

export function sceneConnections(id: string): readonly SeenConnection[] {
	return connectionsOfTimeline(timelineOf(sceneOf(id)!.scenario));
}

/** The frames with times to the microsecond, for a comparison of what was written with what was read. */
export function comparedFrames(connection: SeenConnection) {
	const wire = wireOf(connection);
	return (wire === null ? [] : frameRows(wire)).map(({ seen, at, ...row }) => ({
		...row,
		at: Math.round(at * 1000),
		payload: encodeBase64(seen.payload),
	}));
}

/** The events that a file of bytes can show. */
export function wireEvents({ transcript }: Pick<SeenConnection, 'transcript'>): Transcript {
	return transcript.filter(({ type }) => type !== 'deliver' && type !== 'show');
}
