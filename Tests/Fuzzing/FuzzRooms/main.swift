import FuzzDriver

FuzzTarget.main([
    headerTarget, layerTarget, frameTarget, modelTarget, errorModelTarget, tableTarget,
    restorerTarget,
    extractorTarget, dateTarget, encodingTarget, outputTarget,
])
