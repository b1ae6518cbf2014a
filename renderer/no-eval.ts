import { z } from 'zod'

/** Imported before any schema: zod would try `new Function` as it makes one, and our content security policy refuses that. */
z.config({ jitless: true })
