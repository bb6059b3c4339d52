import type { PanelDescriptor } from '../panels/descriptor.ts';

const found = import.meta.glob<{ panel: PanelDescriptor }>('../panels/*/panel.ts', { eager: true });

/** Every panel there is, in the order of the bar. A folder in panels/ is all it takes. */
export const PANELS: readonly PanelDescriptor[] = Object.values(found)
	.map((module) => module.panel)
	.sort((a, b) => a.order - b.order);

export function findPanel(id: string): PanelDescriptor | null {
	return PANELS.find((panel) => panel.id === id) ?? null;
}
