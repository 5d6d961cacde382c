import { z } from 'astro/zod';
import type { Settings } from '#domain/settings.ts';

/** content/settings.json */
export const settingsSchema = z.strictObject({
	publisher: z.strictObject({ ms: z.string(), en: z.string() }),
	exitTarget: z.url({ protocol: /^https$/ }),
	correctionsAddress: z.union([z.literal(''), z.email()]),
}) satisfies z.ZodType<Settings>;
