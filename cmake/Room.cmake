# scepter_room(NAME core/base [MOC] [UIC] [MIGRATIONS folder] PUBLIC … PRIVATE …): one static library per room, named scepter_NAME.
#
# Sources are whatever lies in the room's folder. MOC and UIC switch on Qt's code generators for rooms that need them.
# MIGRATIONS compiles a folder's SQL files in as :/migrations/NAME/001.sql ….
# Core rooms share one precompiled header of Qt Core; rooms with windows share one of Qt Widgets.
include_guard()

set(CCACHE_LAUNCHER "")
find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(scepter_flags INTERFACE)
target_include_directories(scepter_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_features(scepter_flags INTERFACE cxx_std_20)
target_compile_options(scepter_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wno-sign-conversion)
if(SCEPTER_WERROR)
    target_compile_options(scepter_flags INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(scepter_flags INTERFACE -fpch-preprocess)
endif()
target_compile_definitions(scepter_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_KEYWORDS)
if(SCEPTER_SANITIZE)
    target_compile_options(scepter_flags INTERFACE -fsanitize=${SCEPTER_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(scepter_flags INTERFACE -fsanitize=${SCEPTER_SANITIZE})
endif()
if(SCEPTER_COVERAGE)
    target_compile_options(scepter_flags INTERFACE --coverage)
    target_link_options(scepter_flags INTERFACE --coverage)
endif()

function(scepter_pch name header)
    set(stub ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    file(CONFIGURE OUTPUT ${stub} CONTENT "// Carries the precompiled header.\n")
    add_library(${name} OBJECT ${stub})
    target_link_libraries(${name} PRIVATE scepter_flags ${ARGN})
    target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/${header})
endfunction()
scepter_pch(scepter_pch_core pch_core.h Qt6::Core)
scepter_pch(scepter_pch_widgets pch_widgets.h Qt6::Widgets)

function(scepter_room name folder)
    cmake_parse_arguments(ARG "MOC;UIC" "MIGRATIONS" "PUBLIC;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_SOURCE_DIR}/${folder}/*.h)
    if(ARG_UIC)
        file(GLOB forms CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.ui)
        list(APPEND sources ${forms})
    endif()
    add_library(scepter_${name} STATIC ${sources})
    if(ARG_MOC)
        set_target_properties(scepter_${name} PROPERTIES AUTOMOC ON)
    endif()
    if(ARG_UIC)
        set_target_properties(scepter_${name} PROPERTIES AUTOUIC ON)
    endif()
    if(ARG_MIGRATIONS)
        file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${ARG_MIGRATIONS}/*.sql)
        qt_add_resources(scepter_${name} scepter_${name}_migrations
            PREFIX /migrations/${name} BASE ${CMAKE_SOURCE_DIR}/${ARG_MIGRATIONS} FILES ${migrations})
    endif()
    target_link_libraries(scepter_${name} PUBLIC scepter_flags Qt6::Core ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    if(Qt6::Widgets IN_LIST ARG_PUBLIC)
        target_precompile_headers(scepter_${name} REUSE_FROM scepter_pch_widgets)
    else()
        target_precompile_headers(scepter_${name} REUSE_FROM scepter_pch_core)
    endif()
endfunction()
