/** The part of npm's jspos (ISC) that the tests use as a second opinion on our bytes. */
declare module 'jspos' {
  class FieldPackager {
    constructor(length: number, description: string, pad?: boolean)
  }
  export class ISOMsg {
    setMTI(type: string): void
    setField(number: number, value: string): void
    getMTI(): string
    getValue(number: number): string | number[] | undefined
    pack(): number[]
    unpack(bytes: number[]): number
  }
  export class ISOBasePackager {
    setFieldPackager(fields: (FieldPackager | undefined)[]): void
    createISOMsg(): ISOMsg
  }
  export const packer: Record<
    | 'IFB_NUMERIC'
    | 'IFB_BITMAP'
    | 'IFB_LLNUM'
    | 'IFB_LLLNUM'
    | 'IF_CHAR'
    | 'IFB_LLCHAR'
    | 'IFB_LLLCHAR'
    | 'IFB_LLLBINARY'
    | 'IFB_BINARY',
    typeof FieldPackager
  >
}
