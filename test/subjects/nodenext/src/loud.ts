/// <reference path="./untyped.d.ts" />
import { shout } from 'untyped'

export { shout }
