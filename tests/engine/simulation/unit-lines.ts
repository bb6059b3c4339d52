// Writes units as lines for the tests: times, hop, way, kind, bytes, and what became of them.
import { hexText } from '../../../src/engine/bytes/index.ts';
import { simulateScenario, unitsOf, type Unit } from '../../../src/engine/simulation/index.ts';
import { scenarioOf, type Parts } from './scenes.ts';

export function unitLines(parts: Parts, wanted: (unit: Unit) => boolean): readonly string[] {
	return unitsOf(simulateScenario(scenarioOf(parts)))
		.filter(wanted)
		.map((unit) => {
			const { departs, arrives, hop, way, kind, bytes, segments, lost, ignored } = unit;
			const arrived =
				unit.arrived === unit.bytes || unit.arrived === null ? '' : ` → ${hexText(unit.arrived)}`;
			const short = bytes.length > 8 ? `${bytes.length} bytes` : hexText(bytes);
			return `${departs}-${arrives ?? '?'} ${hop} ${way} ${kind} ${short}${arrived} ${segments}${lost ? ` lost ${lost}` : ''}${ignored ? ' ignored' : ''}`;
		});
}
