import type { PanelDescriptor } from '../panels/descriptor.ts';

const found = import.meta.glob<{ panel: PanelDescriptor }>('../panels/*/panel.ts', { eager: true });

/** Lists all panels in the order of the bar. A new folder in panels/ appears here without further changes. */
export const PANELS: readonly PanelDescriptor[] = Object.values(found)
	.map((module) => module.panel)
	.sort((a, b) => a.order - b.order);

export function findPanel(id: string): PanelDescriptor | null {
	return PANELS.find((panel) => panel.id === id) ?? null;
}
